package dev.tradeplane.risk.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import java.util.function.Function;

/** A catalog that is told at once of whatever it asks for. */
public final class ListedInstruments {
    private ListedInstruments() {}

    public static InstrumentCatalog with(Function<InstrumentId, Quote> prices) {
        return new InstrumentCatalog(new AskedMarket(), prices::apply, quotes -> {}, Runnable::run, Duration.ZERO);
    }
}
