package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last price of each instrument, and how much can still be traded at it. */
final class Prices {
    private final Listings listings;
    private final Map<String, Quote> quotes = new HashMap<>();
    private final Map<String, BigDecimal> tradable = new HashMap<>();

    Prices(Listings listings) {
        this.listings = listings;
    }

    Quote push(Tick tick, Instant at) {
        Listing listing =
                listings.find(tick.instrument()).orElseThrow(() -> new UnknownInstrumentException(tick.instrument()));
        Quote before = quotes.get(tick.instrument());
        Quote quote = before == null ? Quote.first(listing, tick.price(), at) : before.moved(tick.price(), at);
        quotes.put(tick.instrument(), quote);
        BigDecimal quantity = tick.tradable();
        if (quantity == null) {
            tradable.remove(tick.instrument());
        } else {
            tradable.put(tick.instrument(), quantity);
        }
        return quote;
    }

    Optional<Quote> of(String instrument) {
        return Optional.ofNullable(quotes.get(instrument));
    }

    BigDecimal tradable(String instrument, BigDecimal wanted) {
        return wanted.min(tradable.getOrDefault(instrument, wanted));
    }

    void traded(String instrument, BigDecimal quantity) {
        tradable.computeIfPresent(instrument, (name, left) -> left.subtract(quantity));
        quotes.computeIfPresent(instrument, (name, quote) -> quote.traded(quantity));
    }
}
