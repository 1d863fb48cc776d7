/** Keeps quotes that cannot be true away from everybody who would believe them. */
@NullMarked
package dev.tradeplane.broker.quote.quarantine;

import org.jspecify.annotations.NullMarked;
