package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Alpaca's list of assets: one array of JSON. What cannot be traded today, and what is no share, is left out. */
final class AlpacaMaster {
    /** Parts of a share are for orders without a limit only, and none of ours is. */
    private static final Quantity LOT = Quantity.of(1);

    private static final Price CENT = Price.of("0.01");

    private AlpacaMaster() {}

    static int read(Path from, Consumer<Contract> each) throws IOException {
        AtomicInteger wrong = new AtomicInteger();
        BrokerJson.elements(from, asset -> {
            try {
                contract(asset).ifPresent(each);
            } catch (IllegalArgumentException e) {
                wrong.incrementAndGet();
            }
        });
        return wrong.get();
    }

    private static Optional<Contract> contract(JsonNode asset) {
        String symbol = BrokerJson.required(asset, "symbol");
        String name = asset.path("name").asText(symbol);
        if (!asset.required("tradable").asBoolean()) {
            return Optional.empty();
        }
        Price tick = BrokerJson.number(asset, "price_increment").map(Price::new).orElse(CENT);
        return AlpacaSymbols.instrument(asset)
                .map(id -> new Contract(id, symbol, asset.path("id").asText(), name, LOT, tick, null, null));
    }
}
