package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Listings;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Progress;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Trail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows orders in Alpaca's fields and words. */
final class AlpacaOrderView {
    private final Listings listings;
    private final Map<String, String> replacedBy = new HashMap<>();

    AlpacaOrderView(Listings listings) {
        this.listings = listings;
    }

    /** An order was taken in the place of another. */
    void replaced(String old, String by) {
        replacedBy.put(old, by);
    }

    /** Whether another order was taken in its place, and the exchange does not know yet. */
    boolean isBeingReplaced(Order order) {
        return !order.state().isFinal() && replacedBy.containsKey(order.id());
    }

    /** @param legs shown inside the order; there are none when empty */
    ObjectNode order(Order order, List<Order> legs) {
        ObjectNode shown = order(order);
        if (!legs.isEmpty()) {
            ArrayNode nested = Json.array();
            legs.forEach(leg -> nested.add(order(leg)));
            shown.set("legs", nested);
        }
        return shown;
    }

    ObjectNode order(Order order) {
        Terms terms = order.terms();
        ObjectNode shown = Json.object()
                .put("id", order.id())
                .put("client_order_id", order.placement().clientId());
        times(shown, order);
        instrument(shown, terms.instrument());
        shown.putNull("notional")
                .put("qty", AlpacaWords.number(terms.quantity()))
                .put("filled_qty", AlpacaWords.number(order.filled()))
                .put(
                        "filled_avg_price",
                        order.filled().signum() == 0
                                ? null
                                : AlpacaWords.number(order.progress().averagePrice()))
                .put("order_class", order.placement().word("order_class"))
                .put("order_type", word(terms.kind()))
                .put("type", word(terms.kind()))
                .put("side", word(terms.side()))
                .put("time_in_force", word(terms.validity()))
                .put("limit_price", AlpacaWords.numberOrNull(terms.limit()))
                .put("stop_price", AlpacaWords.numberOrNull(terms.trigger()))
                .put("status", status(order))
                .put("extended_hours", order.placement().word("extended_hours").equals("true"))
                .putNull("legs")
                .putNull("subtag")
                .putNull("source");
        trail(shown, terms);
        return shown;
    }

    /** The order a leg belongs to: what it waits for or, in an OCO, what it rivals; null for no leg. */
    static @Nullable String parentOf(Order order) {
        String entry = order.placement().entry();
        String rival = order.placement().word("parent");
        return entry == null && !rival.isEmpty() ? rival : entry;
    }

    private void times(ObjectNode shown, Order order) {
        Progress progress = order.progress();
        String replaces = order.placement().word("replaces");
        shown.put("created_at", progress.createdAt().toString())
                .put("updated_at", progress.updatedAt().toString())
                .put("submitted_at", progress.createdAt().toString())
                .put("filled_at", at(order, State.FILLED))
                .put("expired_at", at(order, State.EXPIRED))
                .put("canceled_at", at(order, State.CANCELED))
                .put("failed_at", at(order, State.REJECTED))
                .put("replaced_at", at(order, State.REPLACED))
                .put("replaced_by", order.state() == State.REPLACED ? replacedBy.get(order.id()) : null)
                .put("replaces", replaces.isEmpty() ? null : replaces);
    }

    private static @Nullable String at(Order order, State state) {
        Instant at = order.progress().updatedAt();
        return order.state() == state ? at.toString() : null;
    }

    private void instrument(ObjectNode shown, String instrument) {
        Listing listing = listings.find(instrument).orElseThrow();
        shown.put("asset_id", AlpacaWords.assetId(listing))
                .put("symbol", listing.symbol())
                .put("asset_class", AlpacaWords.assetClass(listing));
    }

    private static void trail(ObjectNode shown, Terms terms) {
        Trail trail = terms.trail();
        BigDecimal trigger = terms.trigger();
        shown.put("trail_percent", trail != null && trail.percent() ? AlpacaWords.number(trail.distance()) : null)
                .put("trail_price", trail != null && !trail.percent() ? AlpacaWords.number(trail.distance()) : null)
                .put("hwm", trail == null || trigger == null ? null : AlpacaWords.number(trigger));
    }

    /** A leg that waits is held, whether its entry is not filled yet or its rival works in its place. */
    private String status(Order order) {
        String odd = order.progress().oddStatus();
        if (odd != null) {
            return odd;
        }
        if (isBeingReplaced(order)) {
            return "pending_replace";
        }
        boolean rival = order.placement().word("order_class").equals("oco") && parentOf(order) != null;
        return switch (order.state()) {
            case RECEIVED -> "pending_new";
            case HELD -> "held";
            case WAITING -> rival ? "held" : "new";
            case WORKING -> order.partlyFilled() ? "partially_filled" : "new";
            case FILLED, CANCELED, REJECTED, EXPIRED, REPLACED -> word(order.state());
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
