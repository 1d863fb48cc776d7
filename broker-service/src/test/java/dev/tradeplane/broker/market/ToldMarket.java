package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceListener;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceStream;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.session.SessionMissingException;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A broker that tells the prices a test told it, with or without a stream. */
final class ToldMarket implements BrokerMarket {
    private final Map<InstrumentId, Tick> ticks = new ConcurrentHashMap<>();
    private final List<List<InstrumentId>> asked = new CopyOnWriteArrayList<>();
    private final FakePriceStream stream = new FakePriceStream();
    private boolean streams;
    private volatile boolean loggedIn = true;
    private volatile boolean away;

    /** From now on it has a stream, and answers for one instrument at a time. */
    ToldMarket streams() {
        streams = true;
        return this;
    }

    FakePriceStream stream() {
        return stream;
    }

    void tells(InstrumentId instrument, String price, Instant at) {
        ticks.put(instrument, new Tick(instrument, new BigDecimal(price), null, null, at, "kite"));
    }

    void loggedIn(boolean value) {
        loggedIn = value;
    }

    void away(boolean value) {
        away = value;
    }

    List<List<InstrumentId>> asked() {
        return asked;
    }

    @Override
    public List<Tick> ticks(Collection<Contract> contracts) {
        asked.add(contracts.stream().map(Contract::id).toList());
        if (!loggedIn) {
            throw new SessionMissingException();
        }
        if (away) {
            throw new BrokerUnavailableException("it does not answer");
        }
        return contracts.stream()
                .map(contract -> ticks.get(contract.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public int pricesPerRequest() {
        return streams ? 1 : Integer.MAX_VALUE;
    }

    @Override
    public Optional<PriceStream> prices(PriceListener listener) {
        return streams ? Optional.of(stream) : Optional.empty();
    }

    @Override
    public void downloadMaster(Path into) {
        throw new BrokerUnavailableException("it has none");
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) {
        return 0;
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        return List.of();
    }
}
