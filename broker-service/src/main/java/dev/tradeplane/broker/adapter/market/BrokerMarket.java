package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.market.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** How many prices are asked for with one request at most. */
    default int pricesPerRequest() {
        return Integer.MAX_VALUE;
    }

    /** Opens a stream of prices; empty for a broker whose prices have to be asked for. */
    default Optional<PriceStream> prices(PriceListener listener) {
        return Optional.empty();
    }

    /** By whose time of day its days begin. */
    default ZoneId zone() {
        return SessionLife.INDIA;
    }

    /** An open stream of prices. It opens itself again after a loss, and remembers whom it follows. */
    interface PriceStream extends AutoCloseable {
        /** Tells the prices of these from now on, and of no others. One the broker has no stream for is left out. */
        void follow(Collection<Contract> contracts);

        @Override
        void close();
    }

    /** Hears the prices a broker tells by itself, on threads of the stream. */
    interface PriceListener {
        /** Nothing is checked yet. */
        void told(Tick tick);

        /** From now on prices are told; some may have been missed before. */
        void opened();

        /** Nothing more is told until it is open again. */
        void lost();
    }
}
