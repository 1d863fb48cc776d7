package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /** What Kite has no price for it leaves out. */
    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        List<Contract> all = List.copyOf(contracts);
        List<Quote> quotes = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_A_CALL) {
            quotes.addAll(page(all.subList(from, Math.min(all.size(), from + MOST_A_CALL))));
        }
        return quotes;
    }

    private List<Quote> page(List<Contract> contracts) {
        String query = contracts.stream()
                .map(contract -> KiteRequests.encoded(Map.of("i", contract.symbol())))
                .collect(Collectors.joining("&"));
        JsonNode answer = wire.read(requests.call(CallKind.QUOTE, "GET", "/quote?" + query));
        List<Quote> quotes = new ArrayList<>();
        for (Contract contract : contracts) {
            JsonNode row = answer.path(contract.symbol());
            BrokerJson.number(row, "last_price")
                    .filter(price -> price.signum() > 0 && BrokerJson.text(row, "last_trade_time") != null)
                    .ifPresent(price -> quotes.add(new Quote(
                            contract.id(),
                            new Price(price),
                            KiteWords.time(BrokerJson.required(row, "last_trade_time")),
                            KiteBroker.NAME)));
        }
        return quotes;
    }
}
