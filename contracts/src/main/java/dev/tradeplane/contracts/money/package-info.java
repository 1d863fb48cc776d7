/** Exact amounts: price, quantity, money. No binary floating point, one text form each. */
@NullMarked
package dev.tradeplane.contracts.money;

import org.jspecify.annotations.NullMarked;
