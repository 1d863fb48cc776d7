/** Which key was decided with what content and answer. */
@NullMarked
package dev.tradeplane.risk.idempotency;

import org.jspecify.annotations.NullMarked;
