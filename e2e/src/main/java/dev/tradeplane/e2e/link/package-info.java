/** The wires between the parts of a cell, where they can be cut. */
@NullMarked
package dev.tradeplane.e2e.link;

import org.jspecify.annotations.NullMarked;
