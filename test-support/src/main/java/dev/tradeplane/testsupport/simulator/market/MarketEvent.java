package dev.tradeplane.testsupport.simulator.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order, and the order as it is since. */
public record MarketEvent(
        Change change, Order order, @Nullable Fill fill, Instant at) {
    public MarketEvent shownAs(String oddStatus) {
        return new MarketEvent(change, order.shownAs(oddStatus), fill, at);
    }
}
