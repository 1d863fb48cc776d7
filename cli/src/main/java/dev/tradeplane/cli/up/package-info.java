/** Starts a cell, supervises it and stops it. */
@NullMarked
package dev.tradeplane.cli.up;

import org.jspecify.annotations.NullMarked;
