/** Tells waiting callers and followers what was committed. */
@NullMarked
package dev.tradeplane.risk.stream;

import org.jspecify.annotations.NullMarked;
