/** The pre-trade decision: approved with a reservation, or denied with a reason. */
@NullMarked
package dev.tradeplane.risk.decision;

import org.jspecify.annotations.NullMarked;
