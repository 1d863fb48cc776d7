package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.wire.BrokerReply;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Fyers' instruments and prices (Fyers API v3, "Symbol master" and "Market depth"). */
final class FyersMarket implements BrokerMarket {
    private final BrokerWire wire;
    private final FyersRequests requests;

    FyersMarket(BrokerWire wire, FyersRequests requests) {
        this.wire = wire;
        this.requests = requests;
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

    /** One by one from the depth: a plain quote of Fyers does not tell when its price was made. */
    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        List<Quote> quotes = new ArrayList<>();
        contracts.forEach(contract -> quote(contract).ifPresent(quotes::add));
        return quotes;
    }

    private Optional<Quote> quote(Contract contract) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("symbol", contract.symbol());
        query.put("ohlcv_flag", "1");
        return switch (wire.ask(requests.data(CallKind.QUOTE, "/depth", query))) {
            case BrokerReply.Taken(JsonNode answer) ->
                last(contract, answer.path("d").path(contract.symbol()));
            case BrokerReply.Denied unknown -> Optional.empty();
            case BrokerReply other -> throw new BrokerUnavailableException("fyers sent no quote: " + other);
        };
    }

    private static Optional<Quote> last(Contract contract, JsonNode depth) {
        Optional<Instant> madeAt = BrokerJson.number(depth, "ltt")
                .filter(seconds -> seconds.signum() > 0)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
        return BrokerJson.number(depth, "ltp")
                .filter(price -> price.signum() > 0)
                .flatMap(price -> madeAt.map(at -> new Quote(contract.id(), new Price(price), at, FyersBroker.NAME)));
    }
}
