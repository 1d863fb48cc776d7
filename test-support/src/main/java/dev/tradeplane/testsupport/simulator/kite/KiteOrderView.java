package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows orders and trades in Kite's fields and words. */
final class KiteOrderView {
    private static final Map<Kind, String> KINDS = Map.of(
            Kind.MARKET, "MARKET",
            Kind.LIMIT, "LIMIT",
            Kind.STOP_LIMIT, "SL",
            Kind.STOP, "SL-M",
            Kind.TRAILING_STOP, "SL-M");

    private final Listings listings;

    KiteOrderView(Listings listings) {
        this.listings = listings;
    }

    ObjectNode order(Order order) {
        String odd = order.progress().oddStatus();
        return order(order, odd == null ? status(order) : odd);
    }

    /** Every step the order took; the words between receipt and exchange never last, so they are only seen here. */
    ArrayNode history(List<MarketEvent> events) {
        ArrayNode steps = Json.array();
        for (MarketEvent event : events) {
            before(event).forEach(word -> steps.add(order(event.order(), word)));
            steps.add(order(event.order()));
        }
        return steps;
    }

    ObjectNode trade(Fill fill, Order order) {
        ObjectNode trade = Json.object()
                .put("trade_id", fill.id())
                .put("order_id", order.id())
                .put("exchange_order_id", exchangeId(order));
        instrument(trade, order.terms().instrument());
        return trade.put("transaction_type", fill.side().name())
                .put("product", fill.product())
                .put("average_price", fill.price())
                .put("quantity", fill.quantity())
                .put("fill_timestamp", KiteTime.full(fill.at()))
                .put("order_timestamp", KiteTime.time(order.progress().createdAt()))
                .put("exchange_timestamp", KiteTime.full(fill.at()));
    }

    ObjectNode order(Order order, String status) {
        Terms terms = order.terms();
        ObjectNode shown = Json.object()
                .put("placed_by", KiteSession.USER)
                .put("order_id", order.id())
                .put("exchange_order_id", exchangeId(order))
                .put("parent_order_id", order.placement().entry())
                .put("status", status)
                .put("status_message", order.progress().reason())
                .put("status_message_raw", order.progress().reason());
        times(shown, order);
        instrument(shown, terms.instrument());
        shown.put("variety", variety(order))
                .put("modified", order.progress().amendments() > 0)
                .put("order_type", KINDS.get(terms.kind()))
                .put("transaction_type", terms.side().name())
                .put("validity", word(order, "validity", "DAY"))
                .put("validity_ttl", new BigDecimal(word(order, "validity_ttl", "0")))
                .put("product", terms.product())
                .put("disclosed_quantity", new BigDecimal(word(order, "disclosed_quantity", "0")))
                .put("market_protection", new BigDecimal(word(order, "market_protection", "0")))
                .put("price", orZero(terms.limit()))
                .put("trigger_price", orZero(terms.trigger()));
        amounts(shown, order);
        tags(shown, order);
        return shown;
    }

    private static void amounts(ObjectNode shown, Order order) {
        boolean gone = order.state() == State.CANCELED || order.state() == State.EXPIRED;
        boolean over = order.state().isFinal();
        shown.put("quantity", order.terms().quantity())
                .put("average_price", order.progress().averagePrice())
                .put("filled_quantity", order.filled())
                .put("pending_quantity", over ? BigDecimal.ZERO : order.remaining())
                .put("cancelled_quantity", gone ? order.remaining() : BigDecimal.ZERO);
    }

    private static void tags(ObjectNode shown, Order order) {
        shown.put("tag", order.placement().clientId()).put("guid", "");
        shown.set("meta", meta(order));
        ArrayNode tags = Json.array();
        if (order.placement().clientId() != null) {
            tags.add(order.placement().clientId());
        }
        String protection = order.placement().word("protected");
        if (!protection.isEmpty()) {
            tags.add("mktp").add("mktp:" + protection);
        }
        String sliceOf = order.placement().word("slice_of");
        if (!sliceOf.isEmpty()) {
            tags.add("autoslice").add("autoslice:" + sliceOf);
        }
        if (!tags.isEmpty()) {
            shown.set("tags", tags);
        }
    }

    private static ObjectNode meta(Order order) {
        ObjectNode meta = Json.object();
        String legs = order.placement().word("iceberg_legs");
        if (!legs.isEmpty()) {
            ObjectNode iceberg = meta.putObject("iceberg");
            iceberg.put("leg", 1)
                    .put("legs", Integer.parseInt(legs))
                    .put("leg_quantity", new BigDecimal(word(order, "iceberg_quantity", "0")))
                    .put("total_quantity", order.terms().quantity())
                    .put("remaining_quantity", order.remaining());
        }
        return meta;
    }

    private static void times(ObjectNode shown, Order order) {
        String updated = KiteTime.full(order.progress().updatedAt());
        boolean atExchange = exchangeId(order) != null;
        shown.put("order_timestamp", updated)
                .put("exchange_update_timestamp", atExchange ? updated : null)
                .put("exchange_timestamp", atExchange ? updated : null);
    }

    private void instrument(ObjectNode shown, String instrument) {
        Listing listing = listings.find(instrument).orElseThrow();
        shown.put("exchange", listing.exchange())
                .put("tradingsymbol", listing.symbol())
                .put("instrument_token", KiteTokens.of(listing));
    }

    private static List<String> before(MarketEvent event) {
        return switch (event.change()) {
            case OPENED, HELD, REJECTED ->
                event.order().filled().signum() > 0 ? List.of() : List.of("VALIDATION PENDING", "OPEN PENDING");
            case AMENDED -> List.of("MODIFY VALIDATION PENDING", "MODIFY PENDING", "MODIFIED");
            case CANCELED -> List.of("CANCEL PENDING");
            default -> List.of();
        };
    }

    private static String status(Order order) {
        return switch (order.state()) {
            case RECEIVED ->
                order.placement().word("variety").equals("amo") ? "AMO REQ RECEIVED" : "PUT ORDER REQ RECEIVED";
            case HELD -> "OPEN PENDING";
            case WAITING -> "TRIGGER PENDING";
            case WORKING -> "OPEN";
            case FILLED -> "COMPLETE";
            case REJECTED -> "REJECTED";
            case CANCELED, EXPIRED, REPLACED -> "CANCELLED";
        };
    }

    /** The word the streams use: what changed an order that goes on is an update. */
    static @Nullable String streamStatus(MarketEvent event) {
        boolean goesOn = !event.order().state().isFinal();
        return switch (event.change()) {
            case RECEIVED, HELD -> null;
            case FILLED, AMENDED -> goesOn ? "UPDATE" : status(event.order());
            default -> status(event.order());
        };
    }

    private static @Nullable String exchangeId(Order order) {
        boolean neverThere = order.state() == State.RECEIVED || order.state() == State.REJECTED;
        return neverThere ? null : "1" + order.id().substring(order.id().length() - 14);
    }

    static String variety(Order order) {
        return word(order, "variety", "regular");
    }

    private static String word(Order order, String name, String otherwise) {
        String word = order.placement().word(name);
        return word.isEmpty() ? otherwise : word;
    }

    private static BigDecimal orZero(@Nullable BigDecimal price) {
        return price == null ? BigDecimal.ZERO : price;
    }
}
