package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.market.Quote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A later one is known already. */
final class OutOfOrderRule implements QuoteRule {
    @Override
    public String name() {
        return "out-of-order";
    }

    @Override
    public boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now) {
        return believed != null && tick.observedAt().isBefore(believed.observedAt());
    }
}
