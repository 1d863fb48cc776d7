/** The signed proof that an order was approved. */
@NullMarked
package dev.tradeplane.risk.verdict;

import org.jspecify.annotations.NullMarked;
