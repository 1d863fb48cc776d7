/** Many callers, one call: what waits is worked off together. */
@NullMarked
package dev.tradeplane.outbox.batch;

import org.jspecify.annotations.NullMarked;
