package dev.tradeplane.broker.quote.bar;

import dev.tradeplane.contracts.id.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;

/** Open, high, low, close and volume of a stretch of time as a broker sent them; nothing says yet that they make sense. */
public record Bar(
        InstrumentId instrument,
        Instant start,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        BigDecimal volume) {}
