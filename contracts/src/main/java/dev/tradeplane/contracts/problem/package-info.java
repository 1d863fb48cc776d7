/** Errors as RFC 9457 problem details with a fixed list of types. */
@NullMarked
package dev.tradeplane.contracts.problem;

import org.jspecify.annotations.NullMarked;
