/** One order, one trace: the W3C trace context carried through the outbox. */
@NullMarked
package dev.tradeplane.outbox.trace;

import org.jspecify.annotations.NullMarked;
