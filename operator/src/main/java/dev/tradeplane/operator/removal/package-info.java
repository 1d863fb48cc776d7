/** How an account ends. */
@NullMarked
package dev.tradeplane.operator.removal;

import org.jspecify.annotations.NullMarked;
