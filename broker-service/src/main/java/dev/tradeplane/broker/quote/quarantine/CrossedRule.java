package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.market.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nobody buys for more than others sell at: such a book was put together from two moments. */
final class CrossedRule implements QuoteRule {
    @Override
    public String name() {
        return "crossed";
    }

    @Override
    public boolean objectsTo(Tick tick, @Nullable Quote believed, Instant now) {
        @Nullable BigDecimal bid = tick.bid();
        @Nullable BigDecimal ask = tick.ask();
        // An empty side of the book is written as zero.
        return bid != null && ask != null && ask.signum() > 0 && bid.compareTo(ask) > 0;
    }
}
