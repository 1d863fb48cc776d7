package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Position;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.util.Map;

/**
 * Shows orders, trades and positions in the names the order stream has for them, which are not those of the books.
 * Messages that were seen lack what would be zero or empty, so it is left out here; {@code status} is the order
 * management system's own number, and {@code org_ord_status} the one of the books.
 */
final class FyersWireView {
    private static final Map<State, Integer> INTERNAL = Map.of(
            State.RECEIVED, 4,
            State.WAITING, 6,
            State.WORKING, 6,
            State.FILLED, 90,
            State.REJECTED, 92,
            State.CANCELED, 91,
            State.EXPIRED, 93);

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("buyAvg", "buy_avg"),
            Map.entry("buyQty", "buy_qty"),
            Map.entry("buyVal", "buy_val"),
            Map.entry("sellAvg", "sell_avg"),
            Map.entry("sellQty", "sell_qty"),
            Map.entry("sellVal", "sell_val"),
            Map.entry("netAvg", "net_avg"),
            Map.entry("netQty", "net_qty"),
            Map.entry("side", "tran_side"),
            Map.entry("productType", "product_type"),
            Map.entry("realized_profit", "pl_realized"),
            Map.entry("unrealized_profit", "pl_unrealized"),
            Map.entry("pl", "pl_total"),
            Map.entry("fyToken", "fy_token"),
            Map.entry("dayBuyQty", "day_buy_qty"),
            Map.entry("daySellQty", "day_sell_qty"),
            Map.entry("qtyMulti_com", "qty_multiplier"));

    private final FyersSymbols symbols;
    private final FyersPortfolio portfolio;

    FyersWireView(FyersSymbols symbols, FyersPortfolio portfolio) {
        this.symbols = symbols;
        this.portfolio = portfolio;
    }

    ObjectNode order(Order order) {
        Terms terms = order.terms();
        ObjectNode shown = Json.object()
                .put("client_id", FyersSession.USER)
                .put("id", order.id())
                .put("id_fyers", FyersOrderView.idFyers(order))
                .put("id_parent", order.placement().word("parent"))
                .put("id_exchange", FyersOrderView.exchangeId(order))
                .put("qty", terms.quantity())
                .put("qty_remaining", FyersOrderView.left(order))
                .put("qty_filled", order.filled())
                .put("price_limit", FyersOrderView.orZero(terms.limit()))
                .put("price_stop", FyersOrderView.orZero(terms.trigger()))
                .put("price_traded", order.progress().averagePrice())
                .put("ord_type", FyersOrderView.type(terms.kind()))
                .put("oms_msg", FyersOrderView.message(order))
                .put("offline_flag", order.placement().word("offlineOrder").equals("true"))
                .put("time_oms", FyersTime.order(order.progress().updatedAt()))
                .put("validity", terms.validity() == Validity.IOC ? "IOC" : "DAY")
                .put("product_type", terms.product())
                .put("tran_side", FyersOrderView.side(terms.side()))
                .put("status", INTERNAL.getOrDefault(order.state(), 6))
                .put("ord_source", FyersOrderView.source(order))
                .put("ordertag", FyersOrderView.tag(order))
                .put("take_profit", FyersOrderView.offset(order, "takeProfit"))
                .put("stop_loss", FyersOrderView.offset(order, "stopLoss"));
        FyersOrderView.status(shown, "org_ord_status", order);
        listing(shown, symbols.listing(terms.instrument()));
        return sparse(shown);
    }

    ObjectNode trade(Fill fill, Order order) {
        ObjectNode shown = Json.object()
                .put("id_fill", FyersOrderView.tradeNumber(fill))
                .put("id", order.id())
                .put("id_fyers", FyersOrderView.idFyers(order))
                .put("qty_traded", fill.quantity())
                .put("price_traded", fill.price())
                .put("traded_val", fill.price().multiply(fill.quantity()))
                .put("product_type", fill.product())
                .put("client_id", FyersSession.USER)
                .put("id_exchange", FyersOrderView.exchangeId(order))
                .put("ord_type", FyersOrderView.type(order.terms().kind()))
                .put("tran_side", FyersOrderView.side(fill.side()))
                .put("fill_time", FyersTime.fill(fill.at()))
                .put("ordertag", FyersOrderView.tag(order));
        listing(shown, symbols.listing(fill.instrument()));
        return sparse(shown);
    }

    ObjectNode position(Position position) {
        ObjectNode row = portfolio.position(position);
        ObjectNode shown = Json.object();
        row.properties()
                .forEach(field -> shown.set(NAMES.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
        return sparse(shown);
    }

    private static void listing(ObjectNode shown, Listing listing) {
        shown.put("symbol", FyersSymbols.ticker(listing))
                .put("symbol_exch", listing.symbol())
                .put("symbol_desc", listing.name())
                .put("fy_token", FyersSymbols.fyToken(listing))
                .put("exchange", FyersSymbols.exchange(listing))
                .put("segment", FyersSymbols.segment(listing))
                .put("instrument", FyersSymbols.instrument(listing));
    }

    private static ObjectNode sparse(ObjectNode shown) {
        ObjectNode said = Json.object();
        shown.properties().forEach(field -> {
            if (!isBlank(field.getValue())) {
                said.set(field.getKey(), field.getValue());
            }
        });
        return said;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().signum() == 0
                : value.isNull() || (value.isTextual() && value.asText().isEmpty());
    }
}
