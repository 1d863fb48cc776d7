/** Suites that drive a whole cell from outside, as its users and its accidents do. */
@NullMarked
package dev.tradeplane.e2e;

import org.jspecify.annotations.NullMarked;
