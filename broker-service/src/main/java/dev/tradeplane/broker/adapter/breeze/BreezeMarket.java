package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Breeze's instruments and prices: one request for each price, out of a hundred a minute for everything. */
final class BreezeMarket implements BrokerMarket {
    private final BrokerWire wire;
    private final BreezeRequests requests;

    BreezeMarket(BrokerWire wire, BreezeRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    @Override
    public void downloadMaster(Path into) {
        wire.download(requests.master(), into);
    }

    @Override
    public int readMaster(Path from, Consumer<Contract> each) throws IOException {
        return new BreezeMaster(from).read(each);
    }

    @Override
    public List<Quote> quotes(Collection<Contract> contracts) {
        List<Quote> quotes = new ArrayList<>();
        for (Contract contract : contracts) {
            last(BreezeSymbol.parse(contract.symbol()))
                    .map(quote -> new Quote(contract.id(), new Price(quote.last()), quote.at(), BreezeBroker.NAME))
                    .ifPresent(quotes::add);
        }
        return quotes;
    }

    /** Empty where Breeze has no price. */
    Optional<BreezeQuote> last(BreezeSymbol symbol) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("stock_code", symbol.stockCode());
        body.put("exchange_code", symbol.exchange());
        body.put("product_type", symbol.product());
        symbol.putParts(body);
        JsonNode rows = wire.read(requests.call(CallKind.QUOTE, "GET", "quotes", body));
        try {
            return BreezeQuote.of(rows, symbol.exchange());
        } catch (IllegalArgumentException e) {
            throw new BrokerUnavailableException("breeze shows a price that makes no sense", e);
        }
    }
}
