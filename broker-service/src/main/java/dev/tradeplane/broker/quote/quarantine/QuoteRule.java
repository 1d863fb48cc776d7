package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.market.Quote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One reason not to believe a tick. */
interface QuoteRule {
    /** As the metric calls it. */
    String name();

    /**
     * Whether the tick is not to be believed.
     *
     * @param believed the last one that was believed of this instrument
     */
    boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now);
}
