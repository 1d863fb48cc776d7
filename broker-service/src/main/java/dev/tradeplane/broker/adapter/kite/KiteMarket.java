package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.market.Quote;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kite's instruments and prices (Kite Connect v3, "Market quotes and instruments"). */
final class KiteMarket implements BrokerMarket {
    private static final int MOST_A_CALL = 500;

    private final BrokerWire wire;
    private final KiteRequests requests;

    KiteMarket(BrokerWire wire, KiteRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    @Override
    public void downloadMaster(Path into) {
        wire.download(requests.call(CallKind.MASTER, "GET", "/instruments").and("Accept-Encoding", "gzip"), into);
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) throws IOException {
        return KiteMaster.read(from, each);
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        return ticks(contracts).stream()
                .filter(tick -> tick.last().signum() > 0)
                .map(Tick::quote)
                .toList();
    }

    /** What Kite has no trade of it leaves out. */
    @Override
    public List<Tick> ticks(Collection<Contract> contracts) {
        List<Contract> all = List.copyOf(contracts);
        List<Tick> ticks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_A_CALL) {
            ticks.addAll(page(all.subList(from, Math.min(all.size(), from + MOST_A_CALL))));
        }
        return ticks;
    }

    private List<Tick> page(List<Contract> contracts) {
        String query = contracts.stream()
                .map(contract -> FormText.of(Map.of("i", contract.symbol())))
                .collect(Collectors.joining("&"));
        JsonNode answer = wire.read(requests.call(CallKind.QUOTE, "GET", "/quote?" + query));
        return contracts.stream()
                .flatMap(contract -> tick(contract, answer.path(contract.symbol())).stream())
                .toList();
    }

    private static Optional<Tick> tick(Contract contract, JsonNode row) {
        String at = BrokerJson.text(row, "last_trade_time");
        return at == null
                ? Optional.empty()
                : BrokerJson.number(row, "last_price")
                        .map(last -> new Tick(
                                contract.id(),
                                last,
                                best(row, "buy"),
                                best(row, "sell"),
                                KiteWords.time(at),
                                KiteBroker.NAME));
    }

    private static @Nullable BigDecimal best(JsonNode row, String side) {
        return BrokerJson.number(row.path("depth").path(side).path(0), "price").orElse(null);
    }
}
