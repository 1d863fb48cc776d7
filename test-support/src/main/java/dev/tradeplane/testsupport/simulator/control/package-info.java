/** The door for tests: prices, faults, counters, the session. */
@NullMarked
package dev.tradeplane.testsupport.simulator.control;

import org.jspecify.annotations.NullMarked;
