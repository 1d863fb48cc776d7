/** A real cell on this machine, started by the launcher, with the means to break it. */
@NullMarked
package dev.tradeplane.e2e.cell;

import org.jspecify.annotations.NullMarked;
