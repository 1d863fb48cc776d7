/** Streams of a broker: opened, watched, opened again. */
@NullMarked
package dev.tradeplane.broker.adapter.stream;

import org.jspecify.annotations.NullMarked;
