/** Where a cell is, and the way to its gateway. */
@NullMarked
package dev.tradeplane.cli.place;

import org.jspecify.annotations.NullMarked;
