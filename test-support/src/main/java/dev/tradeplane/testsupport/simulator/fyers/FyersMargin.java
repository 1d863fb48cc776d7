package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Funds;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Terms;
import java.math.BigDecimal;

/** What orders would bind: their whole value. */
final class FyersMargin {
    private final Market market;
    private final FyersOrderReader reader;
    private final FyersSymbols symbols;

    FyersMargin(Market market, FyersSymbols symbols) {
        this.market = market;
        this.symbols = symbols;
        this.reader = new FyersOrderReader(market, symbols);
    }

    Reply of(Call call) {
        BigDecimal wanted = BigDecimal.ZERO;
        for (JsonNode wish : call.json().path("data")) {
            Terms terms = reader.read(new FyersRequest(wish));
            BigDecimal limit = terms.limit();
            BigDecimal price = limit == null ? reader.last(symbols.listing(terms.instrument())) : limit;
            wanted = wanted.add(price.multiply(terms.quantity()));
        }
        Funds funds = market.funds();
        ObjectNode shown = FyersError.success();
        shown.set(
                "data",
                Json.object()
                        .put("margin_avail", funds.available())
                        .put("margin_total", funds.held().add(wanted))
                        .put("margin_new_order", wanted));
        return Reply.json(200, shown);
    }
}
