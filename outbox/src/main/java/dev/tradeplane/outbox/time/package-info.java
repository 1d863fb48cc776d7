/** The one place that reads the system clock, and work that is done again and again. */
@NullMarked
package dev.tradeplane.outbox.time;

import org.jspecify.annotations.NullMarked;
