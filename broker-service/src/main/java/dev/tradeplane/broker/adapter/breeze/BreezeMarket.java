package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceListener;
import dev.tradeplane.broker.adapter.market.BrokerMarket.PriceStream;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.session.BrokerAccess;
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

/** Breeze's instruments and prices: told by a stream, or one request for each, out of a hundred a minute for everything. */
final class BreezeMarket implements BrokerMarket {
    private final BrokerWire wire;
    private final BreezeRequests requests;
    private final BrokerAccess access;

    BreezeMarket(BrokerWire wire, BreezeRequests requests, BrokerAccess access) {
        this.wire = wire;
        this.requests = requests;
        this.access = access;
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
            last(BreezeSymbol.parse(contract.symbol()), CallKind.QUOTE)
                    .map(quote -> new Quote(contract.id(), new Price(quote.last()), quote.at(), BreezeBroker.NAME))
                    .ifPresent(quotes::add);
        }
        return quotes;
    }

    @Override
    public int pricesPerRequest() {
        return 1;
    }

    @Override
    public Optional<PriceStream> prices(PriceListener listener) {
        BreezePrices prices = new BreezePrices(wire.client(), access, requests, listener);
        prices.start();
        return Optional.of(prices);
    }

    /** For an order that cannot be sent without; empty where Breeze has no price. */
    Optional<BreezeQuote> lastForOrder(BreezeSymbol symbol) {
        return last(symbol, CallKind.ORDER_PRICE);
    }

    private Optional<BreezeQuote> last(BreezeSymbol symbol, CallKind kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("stock_code", symbol.stockCode());
        body.put("exchange_code", symbol.exchange());
        body.put("product_type", symbol.product());
        symbol.putParts(body);
        JsonNode rows = wire.read(requests.call(kind, "GET", "quotes", body));
        try {
            return BreezeQuote.of(rows, symbol.exchange());
        } catch (IllegalArgumentException e) {
            throw new BrokerUnavailableException("breeze shows a price that makes no sense", e);
        }
    }
}
