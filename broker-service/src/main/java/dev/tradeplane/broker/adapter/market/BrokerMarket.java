package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.market.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The instruments and prices of a broker. Both may throw {@link dev.tradeplane.broker.adapter.BrokerUnavailableException}.
 */
public interface BrokerMarket {
    /** Downloads the master as it is today into this file, without reading it. */
    void downloadMaster(Path into);

    /**
     * Reads a downloaded master row by row; never more than one row is held.
     *
     * @return rows that made no sense
     * @throws IOException when the file as a whole makes no sense: it is not to be used then
     */
    int readMaster(Path from, Consumer<Contract> each) throws IOException;

    /** The last price of each; those the broker has none of are left out. Nothing is checked yet. */
    List<Quote> quotes(Collection<Contract> contracts);

    /** The same with the best prices to buy and sell at, where the broker tells them. */
    default List<Tick> ticks(Collection<Contract> contracts) {
        return quotes(contracts).stream().map(Tick::of).toList();
    }

    /** By whose time of day its days begin. */
    default ZoneId zone() {
        return ZoneId.of("Asia/Kolkata");
    }
}
