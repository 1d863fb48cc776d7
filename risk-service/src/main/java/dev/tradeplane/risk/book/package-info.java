/** The account's state in memory: positions, open orders, reservations, pace, limits. */
@NullMarked
package dev.tradeplane.risk.book;

import org.jspecify.annotations.NullMarked;
