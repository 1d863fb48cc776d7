/** Compares what fills add up to with what the broker says is held. */
@NullMarked
package dev.tradeplane.risk.comparison;

import org.jspecify.annotations.NullMarked;
