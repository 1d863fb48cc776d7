package dev.tradeplane.broker.adapter.fyers;

import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.contracts.market.Quote;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Fyers' instruments and prices (Fyers API v3, "Symbol master"). */
final class FyersMarket implements BrokerMarket {
    private final BrokerWire wire;
    private final FyersRequests requests;
    private final FyersQuotes quotes;

    FyersMarket(BrokerWire wire, FyersRequests requests, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.quotes = new FyersQuotes(wire, requests, clock);
    }

    /** One file for each market at Fyers, one behind the other here. */
    @Override
    public void downloadMaster(Path into) {
        Path part = into.resolveSibling(into.getFileName() + ".part");
        try (OutputStream whole = Files.newOutputStream(into)) {
            for (String name : FyersMaster.FILES) {
                wire.download(requests.master(name), part);
                Files.copy(part, whole);
                whole.write('\n');
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) throws IOException {
        return FyersMaster.read(from, each);
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        return quotes.of(contracts);
    }
}
