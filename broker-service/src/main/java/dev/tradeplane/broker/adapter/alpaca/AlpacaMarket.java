package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.encoding.FormText;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Alpaca's assets and the last trade of each. */
final class AlpacaMarket implements BrokerMarket {
    private static final int MOST_A_CALL = 100;

    private final BrokerWire wire;
    private final AlpacaRequests requests;

    AlpacaMarket(BrokerWire wire, AlpacaRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    @Override
    public void downloadMaster(Path into) {
        wire.download(requests.call(CallKind.MASTER, "GET", "/v2/assets?status=active&asset_class=us_equity"), into);
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) throws IOException {
        return AlpacaMaster.read(from, each);
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        List<InstrumentId> all = contracts.stream().map(Contract::id).toList();
        List<Quote> quotes = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_A_CALL) {
            quotes.addAll(page(all.subList(from, Math.min(all.size(), from + MOST_A_CALL))));
        }
        return quotes;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/New_York");
    }

    /** Empty when there was no trade; throws BrokerUnavailableException when it could not be asked for. */
    Optional<Quote> last(InstrumentId instrument) {
        return page(List.of(instrument)).stream().findFirst();
    }

    private List<Quote> page(List<InstrumentId> instruments) {
        String symbols = instruments.stream().map(AlpacaSymbols::symbol).collect(Collectors.joining(","));
        JsonNode trades = wire.read(requests.prices("/v2/stocks/trades/latest?symbols=" + FormText.of(symbols)))
                .path("trades");
        if (!trades.isObject()) {
            throw new BrokerUnavailableException("alpaca sent no trades");
        }
        List<Quote> quotes = new ArrayList<>();
        for (InstrumentId instrument : instruments) {
            JsonNode trade = trades.path(AlpacaSymbols.symbol(instrument));
            if (trade.isObject()) {
                quote(instrument, trade).ifPresent(quotes::add);
            }
        }
        return quotes;
    }

    private static Optional<Quote> quote(InstrumentId instrument, JsonNode trade) {
        try {
            return BrokerJson.number(trade, "p")
                    .filter(price -> price.signum() > 0)
                    .map(price -> new Quote(
                            instrument,
                            new Price(price),
                            AlpacaWords.time(BrokerJson.required(trade, "t")),
                            AlpacaBroker.NAME));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BrokerUnavailableException("alpaca shows a price that makes no sense", e);
        }
    }
}
