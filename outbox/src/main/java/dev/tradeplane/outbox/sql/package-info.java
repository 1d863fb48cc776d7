/** Transactions on the reactive pool, told in sequence. */
@NullMarked
package dev.tradeplane.outbox.sql;

import org.jspecify.annotations.NullMarked;
