/** Capacity held for each open order until fills consume it or the rest is released. */
@NullMarked
package dev.tradeplane.risk.reservation;

import org.jspecify.annotations.NullMarked;
