package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;

/** What orders would bind and cost: their whole value, and nothing. */
final class KiteCalculator {
    private final Market market;

    KiteCalculator(Market market) {
        this.market = market;
    }

    Reply orders(Call call) {
        ArrayNode shown = Json.array();
        call.json().forEach(order -> shown.add(margin(order)));
        return KiteError.success(shown);
    }

    Reply basket(Call call) {
        ArrayNode orders = Json.array();
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode order : call.json()) {
            ObjectNode margin = margin(order);
            total = total.add(margin.get("total").decimalValue());
            orders.add(margin);
        }
        ObjectNode shown = Json.object();
        shown.set("initial", margin("", "", total));
        shown.set("final", margin("", "", total));
        shown.set("orders", orders);
        return KiteError.success(shown);
    }

    Reply charges(Call call) {
        ArrayNode shown = Json.array();
        for (JsonNode order : call.json()) {
            ObjectNode one = order.deepCopy();
            one.remove("average_price");
            one.put("price", order.path("average_price").decimalValue());
            one.set("charges", charges());
            shown.add(one);
        }
        return KiteError.success(shown);
    }

    private ObjectNode margin(JsonNode order) {
        String exchange = order.path("exchange").asText();
        String symbol = order.path("tradingsymbol").asText();
        Listing listing = market.listings()
                .find(exchange + ":" + symbol)
                .orElseThrow(() -> KiteError.badInput("Invalid `tradingsymbol`."));
        BigDecimal price = order.path("price").decimalValue();
        BigDecimal used = price.signum() > 0
                ? price
                : market.quote(listing.instrument()).map(Quote::last).orElse(listing.close());
        return margin(exchange, symbol, used.multiply(order.path("quantity").decimalValue()));
    }

    private static ObjectNode margin(String exchange, String symbol, BigDecimal total) {
        ObjectNode shown = Json.object()
                .put("type", "equity")
                .put("exchange", exchange)
                .put("tradingsymbol", symbol)
                .put("span", 0)
                .put("exposure", 0)
                .put("option_premium", 0)
                .put("additional", 0)
                .put("bo", 0)
                .put("cash", 0)
                .put("var", total)
                .put("leverage", 1)
                .put("total", total);
        shown.set("pnl", Json.object().put("realised", 0).put("unrealised", 0));
        shown.set("charges", charges());
        return shown;
    }

    private static ObjectNode charges() {
        ObjectNode charges = Json.object()
                .put("transaction_tax", 0)
                .put("transaction_tax_type", "stt")
                .put("exchange_turnover_charge", 0)
                .put("sebi_turnover_charge", 0)
                .put("brokerage", 0)
                .put("stamp_duty", 0)
                .put("total", 0);
        charges.set(
                "gst",
                Json.object().put("igst", 0).put("cgst", 0).put("sgst", 0).put("total", 0));
        return charges;
    }
}
