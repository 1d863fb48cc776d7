/** How many requests the gateway takes on at once. */
@NullMarked
package dev.tradeplane.gateway.bulkhead;

import org.jspecify.annotations.NullMarked;
