/** The seam: what a broker's manner of speaking consists of, whichever broker it is. */
@NullMarked
package dev.tradeplane.testsupport.simulator.dialect;

import org.jspecify.annotations.NullMarked;
