/** What the simulated exchanges list: enough of each kind, all made up. */
@NullMarked
package dev.tradeplane.testsupport.simulator.listing;

import org.jspecify.annotations.NullMarked;
