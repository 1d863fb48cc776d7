/** What must be true of a cell after any crash, one rule a class. */
@NullMarked
package dev.tradeplane.e2e.check;

import org.jspecify.annotations.NullMarked;
