/** The lies and failures a test switches on while the simulator runs. */
@NullMarked
package dev.tradeplane.testsupport.simulator.fault;

import org.jspecify.annotations.NullMarked;
