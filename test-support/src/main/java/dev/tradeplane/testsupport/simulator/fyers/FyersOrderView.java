package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows orders and trades in the fields of the REST books. */
final class FyersOrderView {
    private final FyersSymbols symbols;

    FyersOrderView(FyersSymbols symbols) {
        this.symbols = symbols;
    }

    ObjectNode order(Order order, int row, Optional<Quote> quote) {
        Terms terms = order.terms();
        ObjectNode shown = Json.object()
                .put("clientId", FyersSession.USER)
                .put("id", order.id())
                .put("id_fyers", idFyers(order))
                .put("exchOrdId", exchangeId(order))
                .put("qty", terms.quantity())
                .put("remainingQuantity", left(order))
                .put("filledQty", order.filled())
                .put("limitPrice", orZero(terms.limit()))
                .put("stopPrice", orZero(terms.trigger()))
                .put("tradedPrice", order.progress().averagePrice())
                .put("type", type(terms.kind()))
                .put("message", message(order))
                .put("offlineOrder", order.placement().word("offlineOrder").equals("true"))
                .put("orderDateTime", FyersTime.order(order.progress().createdAt()))
                .put("orderValidity", terms.validity() == Validity.IOC ? "IOC" : "DAY")
                .put("pan", "")
                .put("productType", terms.product())
                .put("side", side(terms.side()));
        status(shown, "status", order);
        listing(shown, symbols.listing(terms.instrument()));
        return shown.put("source", source(order))
                .put("slNo", row)
                .put("dqQtyRem", 0)
                .put("orderNumStatus", order.id() + ":" + shown.get("status").asText())
                .put("disclosedQty", 0)
                .put("orderTag", tag(order))
                .put("parentId", order.placement().word("parent"))
                .put("takeProfit", offset(order, "takeProfit"))
                .put("stopLoss", offset(order, "stopLoss"))
                .put("lp", quote.map(Quote::last).orElse(BigDecimal.ZERO))
                .put("ch", 0)
                .put("chp", 0);
    }

    ObjectNode trade(Fill fill, Order order, int row) {
        Listing listing = symbols.listing(fill.instrument());
        return Json.object()
                .put("clientId", FyersSession.USER)
                .put("orderDateTime", FyersTime.order(fill.at()))
                .put("orderNumber", order.id())
                .put("exchangeOrderNo", exchangeId(order))
                .put("tradeNumber", tradeNumber(fill))
                .put("tradePrice", fill.price())
                .put("tradeValue", fill.price().multiply(fill.quantity()))
                .put("tradedQty", fill.quantity())
                .put("side", side(fill.side()))
                .put("productType", fill.product())
                .put("orderType", type(order.terms().kind()))
                .put("symbol", FyersSymbols.ticker(listing))
                .put("exchange", FyersSymbols.exchange(listing))
                .put("segment", FyersSymbols.segment(listing))
                .put("fyToken", FyersSymbols.fyToken(listing))
                .put("orderTag", tag(order))
                .put("row", row);
    }

    /** A number, but for a status that no document knows, which may be anything. */
    static void status(ObjectNode shown, String field, Order order) {
        String odd = order.progress().oddStatus();
        if (odd == null) {
            shown.put(field, status(order));
        } else if (odd.matches("\\d{1,9}")) {
            shown.put(field, Integer.parseInt(odd));
        } else {
            shown.put(field, odd);
        }
    }

    static int status(Order order) {
        return switch (order.state()) {
            case RECEIVED -> 4;
            case HELD, WAITING, WORKING -> 6;
            case FILLED -> 2;
            case CANCELED, REPLACED -> 1;
            case REJECTED -> 5;
            case EXPIRED -> 7;
        };
    }

    static int type(Kind kind) {
        return switch (kind) {
            case LIMIT -> 1;
            case MARKET -> 2;
            case STOP, TRAILING_STOP -> 3;
            case STOP_LIMIT -> 4;
        };
    }

    static int side(Side side) {
        return side == Side.BUY ? 1 : -1;
    }

    /** What the application calls it, marked as the application's; without a name of its own, marked as the broker's. */
    static String tag(Order order) {
        String given = order.placement().clientId();
        return given == null ? "2:Untagged" : "1:" + given;
    }

    static String tradeNumber(Fill fill) {
        return fill.orderId() + "-" + fill.id();
    }

    static String idFyers(Order order) {
        return "fy-" + order.id();
    }

    static String source(Order order) {
        return order.placement().word("source").isEmpty()
                ? "W"
                : order.placement().word("source");
    }

    static @Nullable String exchangeId(Order order) {
        boolean neverThere = order.state() == State.RECEIVED || order.state() == State.REJECTED;
        return neverThere ? null : "11" + order.id().substring(0, 14);
    }

    static BigDecimal left(Order order) {
        return order.state() == State.REJECTED ? BigDecimal.ZERO : order.remaining();
    }

    /** A refusal of the risk management begins with {@code RED}. */
    static String message(Order order) {
        String reason = order.progress().reason();
        return reason == null ? "" : "RED:" + reason;
    }

    static BigDecimal offset(Order order, String name) {
        String word = order.placement().word(name);
        return word.isEmpty() ? BigDecimal.ZERO : new BigDecimal(word);
    }

    static BigDecimal orZero(@Nullable BigDecimal price) {
        return price == null ? BigDecimal.ZERO : price;
    }

    private static void listing(ObjectNode shown, Listing listing) {
        shown.put("symbol", FyersSymbols.ticker(listing))
                .put("ex_sym", listing.symbol())
                .put("description", listing.name())
                .put("fyToken", FyersSymbols.fyToken(listing))
                .put("exchange", FyersSymbols.exchange(listing))
                .put("segment", FyersSymbols.segment(listing))
                .put("instrument", FyersSymbols.instrument(listing));
    }
}
