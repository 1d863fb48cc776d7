/** The REST door for orders. */
@NullMarked
package dev.tradeplane.gateway.order;

import org.jspecify.annotations.NullMarked;
