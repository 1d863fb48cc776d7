/** What is known of the instruments orders are in. */
@NullMarked
package dev.tradeplane.risk.instrument;

import org.jspecify.annotations.NullMarked;
