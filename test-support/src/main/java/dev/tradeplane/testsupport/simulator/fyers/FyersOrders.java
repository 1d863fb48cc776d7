package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
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
import java.util.Optional;

/** Orders: placing, changing, canceling, and the books of the day. */
final class FyersOrders {
    private static final int PLACED = 1101;
    private static final int CHANGED = 1102;
    private static final int CANCELED = 1103;
    private static final int MOST_SLICES = 10;
    private static final List<String> REMEMBERED = List.of("offlineOrder", "takeProfit", "stopLoss");

    private final Market market;
    private final FyersSymbols symbols;
    private final FyersOrderReader reader;
    private final FyersOrderView view;
    private final FyersLegs legs;

    FyersOrders(Market market, FyersSymbols symbols, FyersOrderView view, FyersOrderIds ids) {
        this.market = market;
        this.symbols = symbols;
        this.reader = new FyersOrderReader(market, symbols);
        this.view = view;
        this.legs = new FyersLegs(market, ids);
    }

    Reply place(Call call) {
        return Reply.json(200, place(new FyersRequest(call.json())));
    }

    Reply modify(Call call) {
        return Reply.json(200, modify(new FyersRequest(call.json())));
    }

    Reply cancel(Call call) {
        return Reply.json(200, cancel(new FyersRequest(call.json())));
    }

    ObjectNode place(FyersRequest request) {
        Terms terms = reader.read(request);
        Listing listing = symbols.listing(terms.instrument());
        if (terms.quantity().compareTo(listing.freeze()) <= 0) {
            return placed(request, terms, listing);
        }
        if (!request.flag("isSliceOrder")) {
            throw FyersError.invalid("Quantity is above the freeze quantity of "
                    + listing.freeze().toPlainString());
        }
        return sliced(request, terms, listing);
    }

    ObjectNode modify(FyersRequest request) {
        Order order = found(request);
        reader.changed(order.terms(), request);
        if (!market.amend(order.id(), terms -> reader.changed(terms, request))) {
            throw over();
        }
        return FyersError.success(CHANGED, "Successfully modified order").put("id", order.id());
    }

    ObjectNode cancel(FyersRequest request) {
        Order order = found(request);
        if (!market.cancel(order.id())) {
            throw over();
        }
        return FyersError.success(CANCELED, "Successfully cancelled order").put("id", order.id());
    }

    /** All orders, those of one tag, or one by its id. */
    Reply book(Call call) {
        String id = call.query("id");
        String tag = call.query("order_tag");
        Book book = call.book();
        if (id != null && book.order(id).isEmpty()) {
            throw unknown();
        }
        ArrayNode rows = Json.array();
        for (Order order : book.orders()) {
            boolean asked =
                    (id == null || id.equals(order.id())) && (tag == null || tag.equals(FyersOrderView.tag(order)));
            if (asked) {
                rows.add(view.order(
                        order, rows.size() + 1, market.quote(order.terms().instrument())));
            }
        }
        ObjectNode shown = FyersError.success();
        shown.set("orderBook", rows);
        return Reply.json(200, shown);
    }

    Reply trades(Call call) {
        String tag = call.query("order_tag");
        Book book = call.book();
        ArrayNode rows = Json.array();
        for (Fill fill : book.fills()) {
            Optional<Order> order =
                    book.order(fill.orderId()).filter(found -> tag == null || tag.equals(FyersOrderView.tag(found)));
            order.ifPresent(found -> rows.add(view.trade(fill, found, rows.size() + 1)));
        }
        ObjectNode shown = FyersError.success();
        shown.set("tradeBook", rows);
        return Reply.json(200, shown);
    }

    /** One of several, which may each fail alone. */
    static ObjectNode part(Reply reply) {
        ObjectNode part = Json.object().put("statusCode", reply.status());
        part.set("body", Json.read(reply.text()));
        return part.put("statusDescription", reply.status() == 200 ? "HTTP OK" : "HTTP BAD REQUEST");
    }

    private ObjectNode placed(FyersRequest request, Terms terms, Listing listing) {
        String tag = request.has("orderTag") ? request.required("orderTag") : null;
        Order order = legs.receive(Placement.alone(tag, words(request)), terms, request, listing);
        return FyersError.success(PLACED, "Order submitted successfully. Your Order Ref. No." + order.id())
                .put("id", order.id());
    }

    private ObjectNode sliced(FyersRequest request, Terms terms, Listing listing) {
        BigDecimal most =
                listing.freeze().divide(listing.lot(), 0, RoundingMode.DOWN).multiply(listing.lot());
        if (terms.quantity().compareTo(most.multiply(BigDecimal.valueOf(MOST_SLICES))) > 0) {
            throw FyersError.invalid("The order would need more than " + MOST_SLICES + " slices.");
        }
        ArrayNode parts = Json.array();
        for (BigDecimal left = terms.quantity(); left.signum() > 0; left = left.subtract(most)) {
            ObjectNode one = placed(request, terms.withQuantity(left.min(most)), listing);
            parts.add(part(Reply.json(200, one)));
        }
        ObjectNode shown = FyersError.success();
        shown.set("data", parts);
        return shown;
    }

    private static Map<String, String> words(FyersRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("source", "API");
        REMEMBERED.stream().filter(request::has).forEach(name -> words.put(name, request.text(name, "")));
        return words;
    }

    private Order found(FyersRequest request) {
        return market.order(request.required("id")).orElseThrow(FyersOrders::unknown);
    }

    private static RefusedException unknown() {
        return FyersError.UNKNOWN_ORDER.refused("Invalid order id");
    }

    /** Nobody could confirm with which code Fyers refuses to touch an order that is over. */
    private static RefusedException over() {
        return FyersError.invalid("The order is not in a pending state.");
    }
}
