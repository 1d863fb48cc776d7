/** Alpaca Trading API v2. */
@NullMarked
package dev.tradeplane.testsupport.simulator.alpaca;

import org.jspecify.annotations.NullMarked;
