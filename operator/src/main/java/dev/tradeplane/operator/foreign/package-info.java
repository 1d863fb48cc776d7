/** Kinds that other operators bring, as far as we write them. */
@NullMarked
package dev.tradeplane.operator.foreign;

import org.jspecify.annotations.NullMarked;
