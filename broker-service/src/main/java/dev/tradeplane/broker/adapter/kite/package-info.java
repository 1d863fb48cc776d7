/** Zerodha Kite Connect v3. */
@NullMarked
package dev.tradeplane.broker.adapter.kite;

import org.jspecify.annotations.NullMarked;
