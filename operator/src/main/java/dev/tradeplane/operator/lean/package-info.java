/** Keeps what the informers hold small, so that a thousand accounts fit one operator. */
@NullMarked
package dev.tradeplane.operator.lean;

import org.jspecify.annotations.NullMarked;
