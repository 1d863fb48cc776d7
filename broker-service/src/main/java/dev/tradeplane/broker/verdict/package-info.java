/** Checks that risk-service approved exactly this order. */
@NullMarked
package dev.tradeplane.broker.verdict;

import org.jspecify.annotations.NullMarked;
