/** Fyers API v3. */
@NullMarked
package dev.tradeplane.broker.adapter.fyers;

import org.jspecify.annotations.NullMarked;
