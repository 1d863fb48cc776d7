/** The HTTP edge. */
@NullMarked
package dev.tradeplane.risk.api;

import org.jspecify.annotations.NullMarked;
