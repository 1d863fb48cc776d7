/** Who reaches whom. */
@NullMarked
package dev.tradeplane.operator.network;

import org.jspecify.annotations.NullMarked;
