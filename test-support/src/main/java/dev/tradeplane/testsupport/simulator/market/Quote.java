package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/** The prices of an instrument today. */
public record Quote(
        Listing listing,
        BigDecimal last,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal volume,
        Instant at) {
    static Quote first(Listing listing, BigDecimal price, Instant at) {
        return new Quote(listing, price, price, price, price, BigDecimal.ZERO, at);
    }

    Quote moved(BigDecimal price, Instant now) {
        return new Quote(listing, price, open, high.max(price), low.min(price), volume, now);
    }

    Quote traded(BigDecimal quantity) {
        return new Quote(listing, last, open, high, low, volume.add(quantity), at);
    }
}
