/** Fyers API v3. */
@NullMarked
package dev.tradeplane.testsupport.simulator.fyers;

import org.jspecify.annotations.NullMarked;
