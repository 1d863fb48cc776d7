/** The folder of one cell: where everything in it lives and what its processes are called. */
@NullMarked
package dev.tradeplane.cli.cell;

import org.jspecify.annotations.NullMarked;
