package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orders: placing, changing, canceling, and the books of the day. */
final class BreezeOrders {
    private final Market market;
    private final BreezeContracts contracts;
    private final BreezeOrderReader reader;
    private final BreezeOrderView view;
    private final BreezeOrderIds ids;

    BreezeOrders(Surroundings around, BreezeContracts contracts, BreezeOrderView view) {
        this.market = around.market();
        this.contracts = contracts;
        this.reader = new BreezeOrderReader(contracts);
        this.view = view;
        this.ids = new BreezeOrderIds(around.clock());
    }

    Reply place(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        Order order = take(
                reader.read(fields, "product"), Map.of("disclosed_quantity", fields.or("disclosed_quantity", "0")));
        return BreezeEnvelope.success(placed(order));
    }

    /** An order that closes a position is an order like any other. */
    Reply squareOff(Call call) {
        Order order = take(reader.read(new BreezeFields(call.json()), "product_type"), Map.of());
        return BreezeEnvelope.success(Json.object()
                .put("order_id", order.id())
                .put("message", "Successfully Placed the order")
                .put("indicator", "0"));
    }

    Order take(Terms terms, Map<String, String> words) {
        Listing listing = contracts.listing(terms.instrument());
        return market.receive(ids.next(listing), Placement.alone(null, words), terms);
    }

    Reply modify(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        Order order = found(market.book(null), fields);
        reader.check(reader.changed(order.terms(), fields));
        if (!market.amend(order.id(), terms -> reader.changed(terms, fields))) {
            throw BreezeEnvelope.refused(BreezeEnvelope.NO_DATA);
        }
        return BreezeEnvelope.success(
                Json.object().put("message", "Successfully Modified the order").put("order_id", order.id()));
    }

    Reply cancel(Call call) {
        Order order = found(market.book(null), new BreezeFields(call.json()));
        if (!market.cancel(order.id())) {
            throw BreezeEnvelope.refused(BreezeEnvelope.NO_DATA);
        }
        return BreezeEnvelope.success(
                Json.object().put("order_id", order.id()).put("message", "Your Order Canceled successfully."));
    }

    /** One order, or those of an exchange and of some days. */
    Reply list(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        Book book = call.book();
        ArrayNode shown = Json.array();
        if (fields.has("order_id")) {
            shown.add(view.order(found(book, fields)));
        } else {
            fields.required("from_date");
            fields.required("to_date");
            book.orders().stream()
                    .filter(order -> isOf(order, fields))
                    .filter(order -> isWithin(order.progress().createdAt(), fields))
                    .forEach(order -> shown.add(view.order(order)));
        }
        return orNoData(shown);
    }

    /** The trades of one order each by itself, or the orders of an exchange each with all of its own. */
    Reply trades(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        Book book = call.book();
        ArrayNode shown = Json.array();
        if (fields.has("order_id")) {
            Order order = found(book, fields);
            book.fillsOf(order.id()).forEach(fill -> shown.add(view.trade(order, fill)));
        } else {
            for (Order order : book.orders()) {
                List<Fill> fills = book.fillsOf(order.id());
                if (!fills.isEmpty() && isAskedFor(order, fills.getLast().at(), fields)) {
                    shown.add(view.trades(order, fills));
                }
            }
        }
        return orNoData(shown);
    }

    private boolean isAskedFor(Order order, Instant at, BreezeFields fields) {
        Terms terms = order.terms();
        Listing listing = contracts.listing(terms.instrument());
        return isOf(order, fields)
                && isWithin(at, fields)
                && isOrAny(fields.word("product_type"), terms.product())
                && isOrAny(fields.word("action"), terms.side().name())
                && isOrAny(fields.word("stock_code"), BreezeContracts.code(listing));
    }

    private static boolean isOrAny(String asked, String value) {
        return asked.isEmpty() || asked.equalsIgnoreCase(value);
    }

    private static boolean isOf(Order order, BreezeFields fields) {
        String exchange = fields.required("exchange_code").toUpperCase(Locale.ROOT);
        return order.terms().instrument().startsWith(exchange + ":");
    }

    /** How many days may be asked for is UNCONFIRMED; any number is answered. */
    private static boolean isWithin(Instant at, BreezeFields fields) {
        LocalDate day = BreezeTime.dayOf(at);
        LocalDate from = fields.day("from_date");
        LocalDate to = fields.day("to_date");
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static Reply orNoData(ArrayNode shown) {
        return shown.isEmpty() ? BreezeEnvelope.failure(BreezeEnvelope.NO_DATA) : BreezeEnvelope.success(shown);
    }

    private static Order found(Book book, BreezeFields fields) {
        fields.required("exchange_code");
        return book.order(fields.required("order_id"))
                .filter(order -> isOf(order, fields))
                .orElseThrow(() -> BreezeEnvelope.refused(BreezeEnvelope.NO_DATA));
    }

    private ObjectNode placed(Order order) {
        ObjectNode said = Json.object().put("order_id", order.id());
        if (contracts.listing(order.terms().instrument()).expiry() != null) {
            return said.put("message", "Successfully Placed the order").put("user_remark", "");
        }
        return said.put("message", "Equity CASH Order placed successfully through RI reference no " + order.id())
                .putNull("user_remark");
    }
}
