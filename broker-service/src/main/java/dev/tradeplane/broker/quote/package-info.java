/** Last prices with their source and age. */
@NullMarked
package dev.tradeplane.broker.quote;

import org.jspecify.annotations.NullMarked;
