package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.fault.FaultKind;
import dev.tradeplane.testsupport.simulator.fault.Faults;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Book;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Placement;
import dev.tradeplane.testsupport.simulator.market.Position;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Orders: placing, replacing, canceling, looking up. A client order id is good once. */
final class AlpacaOrders {
    private static final int LONGEST_CLIENT_ID = 128;

    private final Market market;
    private final Faults faults;
    private final AlpacaOrderReader reader;
    private final AlpacaOrderView view;
    private final String origin;
    private final Set<String> clientIds = new HashSet<>();
    private int made;

    AlpacaOrders(Surroundings around, AlpacaOrderView view) {
        this.market = around.market();
        this.faults = around.faults();
        this.reader = new AlpacaOrderReader(market);
        this.view = view;
        this.origin = around.clock().instant().toString();
    }

    Reply place(Call call) {
        JsonNode body = call.json();
        if (!body.isObject()) {
            throw AlpacaError.MALFORMED.refused("request body format is invalid");
        }
        Terms terms = reader.read(body);
        AlpacaLegs legs = AlpacaLegs.read(body, terms);
        hold(terms);
        if (legs.waitForEntry()) {
            afford(terms);
        }
        Order order = take(body, terms, legs);
        if (faults.strike(FaultKind.DUPLICATE_ID, Operation.PLACE).isPresent()) {
            throw notUnique();
        }
        List<Order> taken = legs.exits().isEmpty() ? List.of() : legsOf(market.book(null), order);
        return Reply.json(200, view.order(order, taken));
    }

    /** An order at the market's price, as closing a position makes. */
    ObjectNode place(Terms terms) {
        afford(terms);
        Order order = market.receive(nextId(), Placement.alone(nextId(), Map.of()), terms);
        return view.order(order);
    }

    Reply replace(Call call) {
        Order old = found(call.parameter("id"));
        if (view.isBeingReplaced(old)) {
            throw notOpen("pending_replace");
        }
        JsonNode change = call.json();
        String clientId = clientId(change);
        Map<String, String> words = new LinkedHashMap<>(old.placement().words());
        words.put("replaces", old.id());
        Placement placement =
                new Placement(clientId, old.placement().entry(), old.placement().rivals(), words);
        Order order = market.replace(old.id(), nextId(), placement, reader.changed(old.terms(), change))
                .orElseThrow(() -> notOpen(stateOf(old)));
        view.replaced(old.id(), order.id());
        return Reply.json(200, view.order(order));
    }

    Reply cancel(Call call) {
        Order order = found(call.parameter("id"));
        if (view.isBeingReplaced(order)) {
            throw notOpen("pending_replace");
        }
        boolean again = order.state() == State.CANCELED;
        if (!again && !market.cancel(order.id())) {
            throw notOpen(stateOf(found(order.id())));
        }
        return Reply.empty(204);
    }

    Reply cancelAll(Call call) {
        ArrayNode canceled = Json.array();
        for (Order order : market.book(null).orders()) {
            if (!order.state().isFinal() && market.cancel(order.id())) {
                canceled.addObject().put("id", order.id()).put("status", 200);
            }
        }
        return Reply.json(207, canceled);
    }

    Reply byId(Call call) {
        Book book = call.book();
        Order order = book.order(call.parameter("id")).orElseThrow(AlpacaOrders::unknown);
        return Reply.json(200, view.order(order, legsOf(book, order)));
    }

    Reply byClientId(Call call) {
        String wanted = call.query("client_order_id");
        Book book = call.book();
        Order order = book.orders().stream()
                .filter(one -> wanted != null && wanted.equals(one.placement().clientId()))
                .findFirst()
                .orElseThrow(AlpacaOrders::unknown);
        return Reply.json(200, view.order(order, legsOf(book, order)));
    }

    Reply list(Call call) {
        Book book = call.book();
        AlpacaOrderFilter filter = AlpacaOrderFilter.of(call, market.listings());
        ArrayNode shown = Json.array();
        filter.apply(book.orders())
                .forEach(order ->
                        shown.add(filter.nested() ? view.order(order, legsOf(book, order)) : view.order(order)));
        return Reply.json(200, shown);
    }

    private Order take(JsonNode body, Terms terms, AlpacaLegs legs) {
        String clientId = clientId(body);
        String id = nextId();
        String rivals = legs.rivals() ? "rivals of " + id : null;
        Map<String, String> words = Map.of(
                "order_class", legs.orderClass(),
                "extended_hours", Boolean.toString(body.path("extended_hours").asBoolean()));
        Order order =
                market.receive(id, new Placement(clientId, null, legs.waitForEntry() ? null : rivals, words), terms);
        for (Terms exit : legs.exits()) {
            String entry = legs.waitForEntry() ? id : null;
            Map<String, String> legWords = Map.of("order_class", legs.orderClass(), "parent", id);
            market.receive(nextId(), new Placement(nextId(), entry, rivals, legWords), exit);
        }
        return order;
    }

    /** Shares another open order would sell are not there to be sold again; a flat account may sell short. */
    private void hold(Terms terms) {
        BigDecimal held = market.positions().stream()
                .filter(position -> position.instrument().equals(terms.instrument()))
                .map(Position::quantity)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal promised = market.open().stream()
                .filter(order -> order.terms().instrument().equals(terms.instrument()))
                .filter(order -> order.terms().side() == Side.SELL && order.state() != State.HELD)
                .filter(order -> AlpacaOrderView.parentOf(order) == null)
                .map(Order::remaining)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal available = held.subtract(promised);
        if (terms.side() == Side.SELL && held.signum() > 0 && terms.quantity().compareTo(available) > 0) {
            throw AlpacaError.NOT_ALLOWED.refused(
                    "insufficient qty available for order (requested: " + AlpacaWords.number(terms.quantity())
                            + ", available: " + AlpacaWords.number(available) + ")",
                    Map.of(
                            "existing_qty", AlpacaWords.number(held),
                            "held_for_orders", AlpacaWords.number(promised)));
        }
    }

    private void afford(Terms terms) {
        market.shortfall(terms).ifPresent(lack -> {
            throw AlpacaError.NOT_ALLOWED.refused(
                    "insufficient buying power",
                    Map.of(
                            "buying_power", AlpacaWords.number(lack.available()),
                            "cost_basis", AlpacaWords.number(lack.required())));
        });
    }

    private String clientId(JsonNode body) {
        String given = body.path("client_order_id").asText("");
        if (given.length() > LONGEST_CLIENT_ID) {
            throw AlpacaError.UNPROCESSABLE.refused("client_order_id must be no more than 128 characters");
        }
        String clientId = given.isEmpty() ? nextId() : given;
        if (!clientIds.add(clientId)) {
            throw notUnique();
        }
        return clientId;
    }

    private String nextId() {
        made++;
        return AlpacaWords.uuid(origin + made);
    }

    static List<Order> legsOf(Book book, Order order) {
        return legs(book.orders().stream(), order.id()).toList();
    }

    private static Stream<Order> legs(Stream<Order> orders, String parent) {
        return orders.filter(order -> parent.equals(AlpacaOrderView.parentOf(order)));
    }

    private Order found(String id) {
        return market.order(id).orElseThrow(AlpacaOrders::unknown);
    }

    private static RefusedException unknown() {
        return AlpacaError.NOT_FOUND.refused("order not found");
    }

    private static RefusedException notUnique() {
        return AlpacaError.MALFORMED.refused("client_order_id must be unique");
    }

    /** What is said of an order that is being replaced is not documented. */
    private static RefusedException notOpen(String state) {
        return AlpacaError.UNPROCESSABLE.refused("order is already in \"" + state + "\" state");
    }

    private static String stateOf(Order order) {
        return order.state().name().toLowerCase(Locale.ROOT);
    }
}
