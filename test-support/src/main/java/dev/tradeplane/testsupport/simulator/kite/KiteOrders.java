package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Book;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Placement;
import dev.tradeplane.testsupport.simulator.market.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders: placing, changing, canceling, and the books of the day. */
final class KiteOrders {
    private static final Set<String> VARIETIES = Set.of("regular", "amo", "co", "iceberg");
    private static final Set<String> REMEMBERED = Set.of(
            "disclosed_quantity",
            "validity",
            "validity_ttl",
            "market_protection",
            "iceberg_legs",
            "iceberg_quantity",
            "order_type");
    private static final int MOST_AMENDMENTS = 25;
    private static final int MOST_SLICES = 10;

    private final Market market;
    private final KiteOrderReader reader;
    private final KiteOrderView view;
    private final KiteOrderIds ids;
    private final KiteCovers covers;

    KiteOrders(Surroundings around, KiteOrderView view) {
        this.market = around.market();
        this.reader = new KiteOrderReader(market);
        this.view = view;
        this.ids = new KiteOrderIds(around.clock());
        this.covers = new KiteCovers(market, ids);
    }

    Reply place(Call call) {
        String variety = call.parameter("variety");
        if (!VARIETIES.contains(variety)) {
            throw KiteError.badInput("Invalid `variety`.");
        }
        return KiteError.success(place(variety, new KiteForm(call.form())));
    }

    /** Takes an order; what is said about it is the value of {@code data}. */
    ObjectNode place(String variety, KiteForm form) {
        Terms terms = reader.read(form);
        Map<String, String> words = words(variety, form);
        Listing listing = market.listings().find(terms.instrument()).orElseThrow();
        if (terms.quantity().compareTo(listing.freeze()) > 0) {
            boolean slices = form.or("autoslice", "false").equalsIgnoreCase("true");
            if (!slices || variety.equals(KiteCovers.VARIETY)) {
                throw KiteError.badInput("Quantity exceeds the freeze quantity of "
                        + listing.freeze().toPlainString() + " for this instrument.");
            }
            return sliced(terms, form, words, listing);
        }
        if (variety.equals(KiteCovers.VARIETY)) {
            return covers.place(terms, form, words);
        }
        Order order = market.receive(ids.next(), Placement.alone(form.fields().get("tag"), words), terms);
        return Json.object().put("order_id", order.id());
    }

    Reply modify(Call call) {
        Order order = found(call);
        if (order.progress().amendments() >= MOST_AMENDMENTS) {
            throw KiteError.badInput("Maximum allowed order modifications exceeded.");
        }
        KiteForm form = new KiteForm(call.form());
        if (KiteCovers.isStop(order)) {
            KiteCovers.checkChange(order, form);
        }
        reader.changed(order.terms(), form);
        if (!market.amend(order.id(), terms -> reader.changed(terms, form))) {
            throw KiteError.ORDER.refused(400, "Order cannot be modified as it is being processed.");
        }
        return KiteError.success(Json.object().put("order_id", order.id()));
    }

    Reply cancel(Call call) {
        Order order = found(call);
        boolean taken = KiteCovers.isStop(order) ? covers.cancel(order, call) : market.cancel(order.id());
        if (!taken) {
            throw KiteError.ORDER.refused(400, "Order cannot be cancelled as it is being processed. Try later.");
        }
        return KiteError.success(Json.object().put("order_id", order.id()));
    }

    Reply all(Call call) {
        ArrayNode orders = Json.array();
        call.book().orders().forEach(order -> orders.add(view.order(order)));
        return KiteError.success(orders);
    }

    Reply history(Call call) {
        String id = call.parameter("id");
        Book book = call.book();
        if (book.order(id).isEmpty()) {
            throw unknown();
        }
        return KiteError.success(view.history(book.history(id)));
    }

    Reply tradesOf(Call call) {
        Book book = call.book();
        String id = call.parameter("id");
        if (book.order(id).isEmpty()) {
            throw unknown();
        }
        return KiteError.success(trades(book, book.fillsOf(id)));
    }

    Reply trades(Call call) {
        Book book = call.book();
        return KiteError.success(trades(book, book.fills()));
    }

    private ArrayNode trades(Book book, List<Fill> fills) {
        ArrayNode trades = Json.array();
        for (Fill fill : fills) {
            book.order(fill.orderId()).ifPresent(order -> trades.add(view.trade(fill, order)));
        }
        return trades;
    }

    private ObjectNode sliced(Terms terms, KiteForm form, Map<String, String> words, Listing listing) {
        BigDecimal most =
                listing.freeze().divide(listing.lot(), 0, RoundingMode.DOWN).multiply(listing.lot());
        if (terms.quantity().compareTo(most.multiply(BigDecimal.valueOf(MOST_SLICES))) > 0) {
            throw KiteError.badInput("The order would need more than " + MOST_SLICES + " slices.");
        }
        ObjectNode parent = Json.object();
        ArrayNode children = Json.array();
        Map<String, String> sliceWords = new LinkedHashMap<>(words);
        for (BigDecimal left = terms.quantity(); left.signum() > 0; left = left.subtract(most)) {
            String id = ids.next();
            sliceWords.putIfAbsent("slice_of", id);
            market.receive(
                    id, Placement.alone(form.fields().get("tag"), sliceWords), terms.withQuantity(left.min(most)));
            if (parent.isEmpty()) {
                parent.put("order_id", id);
            } else {
                children.addObject().put("order_id", id);
            }
        }
        parent.set("children", children);
        return parent;
    }

    private static Map<String, String> words(String variety, KiteForm form) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("variety", variety);
        form.fields().forEach((name, value) -> {
            if (REMEMBERED.contains(name)) {
                words.put(name, value);
            }
        });
        if (words.getOrDefault("order_type", "").equals("MARKET")) {
            words.put("protected", KiteOrderReader.protection(form).toPlainString());
        }
        return words;
    }

    /** How Kite refuses an order that is named by another variety than its own is not documented. */
    private Order found(Call call) {
        Order order = market.order(call.parameter("id")).orElseThrow(KiteOrders::unknown);
        if (!KiteOrderView.variety(order).equals(call.parameter("variety"))) {
            throw KiteError.badInput("Invalid `variety`.");
        }
        return order;
    }

    private static RefusedException unknown() {
        return KiteError.ORDER.refused(404, "Couldn't find that `order_id`.");
    }
}
