/** When the next order may leave, so that the order rate holds at the broker's door over all replicas. */
@NullMarked
package dev.tradeplane.broker.pace;

import org.jspecify.annotations.NullMarked;
