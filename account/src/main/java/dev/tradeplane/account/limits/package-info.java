/** How much may be ordered, held and lost, and how fast. */
@NullMarked
package dev.tradeplane.account.limits;

import org.jspecify.annotations.NullMarked;
