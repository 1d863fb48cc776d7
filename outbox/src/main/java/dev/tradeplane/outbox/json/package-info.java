/** The one JSON dialect of the wire: strict in, ISO times, lines of it in bulk. */
@NullMarked
package dev.tradeplane.outbox.json;

import org.jspecify.annotations.NullMarked;
