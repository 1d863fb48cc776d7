/** Pre-trade checks: one class a rule, one ordered list. */
@NullMarked
package dev.tradeplane.risk.check;

import org.jspecify.annotations.NullMarked;
