/** Cancels and replacements of open orders. */
@NullMarked
package dev.tradeplane.risk.change;

import org.jspecify.annotations.NullMarked;
