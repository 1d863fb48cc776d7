/** Zerodha Kite Connect v3. */
@NullMarked
package dev.tradeplane.testsupport.simulator.kite;

import org.jspecify.annotations.NullMarked;
