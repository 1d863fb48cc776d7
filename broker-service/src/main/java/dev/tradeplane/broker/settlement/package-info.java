/** A person settles an order of unknown outcome. */
@NullMarked
package dev.tradeplane.broker.settlement;

import org.jspecify.annotations.NullMarked;
