package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.market.Quote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Brokers write zero for a price they do not have. */
final class NonPositiveRule implements QuoteRule {
    @Override
    public String name() {
        return "non-positive";
    }

    @Override
    public boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now) {
        return tick.last().signum() <= 0;
    }
}
