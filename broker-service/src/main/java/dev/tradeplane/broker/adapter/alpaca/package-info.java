/** Alpaca Trading API v2. */
@NullMarked
package dev.tradeplane.broker.adapter.alpaca;

import org.jspecify.annotations.NullMarked;
