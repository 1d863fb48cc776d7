package dev.tradeplane.broker.quote.quarantine;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A last price as a broker sent it; nothing says yet that it makes sense.
 *
 * @param bid the best price somebody buys at, where it is known
 * @param ask the best price somebody sells at, where it is known
 * @param observedAt when the broker says it was so
 */
public record Tick(
        InstrumentId instrument,
        BigDecimal last,
        @Nullable BigDecimal bid,
        @Nullable BigDecimal ask,
        Instant observedAt,
        String source) {
    public static Tick of(Quote quote) {
        return new Tick(quote.instrument(), quote.lastPrice().value(), null, null, quote.observedAt(), quote.source());
    }

    /** Only for a price above zero. */
    public Quote quote() {
        return new Quote(instrument, new Price(last), observedAt, source);
    }
}
