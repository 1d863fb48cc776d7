/** Who each service is, and whom it may call. */
@NullMarked
package dev.tradeplane.operator.identity;

import org.jspecify.annotations.NullMarked;
