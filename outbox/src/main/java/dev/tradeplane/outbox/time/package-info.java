/** The one place that reads the system clock. */
@NullMarked
package dev.tradeplane.outbox.time;

import org.jspecify.annotations.NullMarked;
