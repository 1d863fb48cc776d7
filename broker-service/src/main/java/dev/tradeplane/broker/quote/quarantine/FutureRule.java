package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock is wrong, or a time zone was misread: the age of such a price is not known. */
final class FutureRule implements QuoteRule {
    private final Duration tolerance;

    FutureRule(Duration tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public String name() {
        return "future";
    }

    @Override
    public boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now) {
        return tick.observedAt().isAfter(now.plus(tolerance));
    }
}
