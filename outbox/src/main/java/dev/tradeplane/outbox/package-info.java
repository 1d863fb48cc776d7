/** Messages written in the transaction of the change they tell of, and delivered until the peer has them. */
@NullMarked
package dev.tradeplane.outbox;

import org.jspecify.annotations.NullMarked;
