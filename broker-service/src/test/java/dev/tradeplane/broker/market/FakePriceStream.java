package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceStream;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.id.InstrumentId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers whom it follows; a test tells the prices itself. */
final class FakePriceStream implements PriceStream {
    private volatile Set<InstrumentId> followed = Set.of();
    private volatile boolean closed;

    @Override
    public void follow(Collection<Contract> contracts) {
        followed = contracts.stream().map(Contract::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        closed = true;
    }

    Set<InstrumentId> followed() {
        return followed;
    }

    boolean isClosed() {
        return closed;
    }
}
