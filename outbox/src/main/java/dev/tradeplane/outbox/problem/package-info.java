/** Turns what leaves a resource as an exception into problem details. */
@NullMarked
package dev.tradeplane.outbox.problem;

import org.jspecify.annotations.NullMarked;
