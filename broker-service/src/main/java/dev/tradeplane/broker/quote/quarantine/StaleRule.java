package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It says nothing about today any more. How fresh a price has to be for an order is risk-service's rule, and stricter. */
final class StaleRule implements QuoteRule {
    private final Duration oldest;

    StaleRule(Duration oldest) {
        this.oldest = oldest;
    }

    @Override
    public String name() {
        return "stale";
    }

    @Override
    public boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now) {
        return tick.observedAt().isBefore(now.minus(oldest));
    }
}
