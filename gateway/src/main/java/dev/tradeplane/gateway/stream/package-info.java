/** Changes as they happen, to whoever listens. */
@NullMarked
package dev.tradeplane.gateway.stream;

import org.jspecify.annotations.NullMarked;
