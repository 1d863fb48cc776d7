package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Kind;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Quote;
import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.State;
import dev.tradeplane.testsupport.simulator.market.Terms;
import dev.tradeplane.testsupport.simulator.market.Validity;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GTT: one trigger, or a fresh order with a target and a stop. The words of a leg's status are UNCONFIRMED. */
final class BreezeTriggers {
    private final Market market;
    private final Clock clock;
    private final BreezeContracts contracts;
    private final BreezeOrderReader reader;
    private final BreezeOrders orders;
    private final Map<String, BreezeTrigger> triggers = new LinkedHashMap<>();
    private long ids = 100_000;

    BreezeTriggers(Surroundings around, BreezeContracts contracts, BreezeOrders orders) {
        this.market = around.market();
        this.clock = around.clock();
        this.contracts = contracts;
        this.reader = new BreezeOrderReader(contracts);
        this.orders = orders;
    }

    Reply place(Call call) {
        BreezeFields fields = new BreezeFields(call.json());
        boolean covers = switch (fields.word("gtt_type")) {
            case "single" -> false;
            case "cover_oco" -> true;
            default -> throw BreezeEnvelope.refused("type of GTT should be 'single' or 'cover_oco'");
        };
        List<BreezeTrigger.Leg> legs = legs(call.json().path("order_details"), covers ? 2 : 1);
        Terms terms = terms(
                fields,
                covers
                        ? fields.word("fresh_order_action")
                        : legs.getFirst().side().name());
        Listing listing = contracts.listing(terms.instrument());
        String fresh = covers ? orders.take(fresh(terms, fields), Map.of()).id() : null;
        BreezeTrigger trigger = new BreezeTrigger(
                nextId(),
                terms,
                fresh,
                fields.or("index_or_stock", "index"),
                market.quote(terms.instrument()).map(Quote::last).orElse(listing.close()),
                clock.instant(),
                legs);
        triggers.put(trigger.id(), trigger);
        return said(trigger, "Your GTT Order Request Placed Successfully");
    }

    Reply modify(Call call) {
        BreezeTrigger trigger = active(new BreezeFields(call.json()));
        List<BreezeTrigger.Leg> edited = new ArrayList<>(trigger.legs());
        int place = 0;
        for (JsonNode details : call.json().path("order_details")) {
            BreezeFields leg = new BreezeFields(details);
            int index = indexOf(trigger, leg.word("gtt_leg_type"), place);
            edited.set(index, edited.get(index).at(needed(leg, "limit_price"), needed(leg, "trigger_price")));
            place++;
        }
        triggers.put(trigger.id(), trigger.with(edited));
        return said(trigger, "Order Modified Successfully");
    }

    Reply cancel(Call call) {
        BreezeTrigger trigger = active(new BreezeFields(call.json()));
        triggers.put(trigger.id(), trigger.canceled());
        return said(trigger, "Your request for order cancellation successfully submitted !");
    }

    Reply all(Call call) {
        new BreezeFields(call.json()).required("exchange_code");
        ArrayNode shown = Json.array();
        triggers.values().forEach(trigger -> shown.add(shown(trigger)));
        return shown.isEmpty() ? BreezeEnvelope.failure(BreezeEnvelope.NO_DATA) : BreezeEnvelope.success(shown);
    }

    /** A price moved: what it reaches becomes an ordinary order. */
    void priced(Quote quote) {
        for (BreezeTrigger trigger : List.copyOf(triggers.values())) {
            if (trigger.terms().instrument().equals(quote.listing().instrument()) && works(trigger)) {
                trigger.reachedBy(quote.last()).ifPresent(leg -> fire(trigger, leg));
            }
        }
    }

    private boolean works(BreezeTrigger trigger) {
        String fresh = trigger.freshOrder();
        return fresh == null || market.order(fresh).map(Order::state).orElse(State.REJECTED) == State.FILLED;
    }

    private void fire(BreezeTrigger trigger, BreezeTrigger.Leg leg) {
        triggers.put(trigger.id(), trigger.fired(leg));
        Terms t = trigger.terms();
        orders.take(
                new Terms(
                        t.instrument(),
                        leg.side(),
                        t.kind(),
                        t.quantity(),
                        leg.limit(),
                        null,
                        null,
                        t.validity(),
                        t.product()),
                Map.of());
    }

    private Terms fresh(Terms terms, BreezeFields fields) {
        Terms fresh = terms.withLimit(needed(fields, "fresh_order_price"));
        reader.check(fresh);
        return fresh;
    }

    private Terms terms(BreezeFields fields, String action) {
        Listing listing = reader.listing(fields);
        BigDecimal quantity = needed(fields, "quantity");
        Terms terms = new Terms(
                listing.instrument(),
                action.equalsIgnoreCase("buy") ? Side.BUY : Side.SELL,
                Kind.LIMIT,
                quantity,
                listing.close(),
                null,
                null,
                Validity.DAY,
                BreezeContracts.product(listing));
        reader.check(terms);
        return terms;
    }

    private List<BreezeTrigger.Leg> legs(JsonNode details, int wanted) {
        if (details.size() != wanted) {
            throw BreezeEnvelope.refused("order_details should have " + wanted + " legs");
        }
        List<BreezeTrigger.Leg> legs = new ArrayList<>();
        for (JsonNode one : details) {
            BreezeFields leg = new BreezeFields(one);
            legs.add(new BreezeTrigger.Leg(
                    nextId(),
                    wanted == 1 ? "" : leg.word("gtt_leg_type"),
                    leg.word("action").equals("buy") ? Side.BUY : Side.SELL,
                    needed(leg, "limit_price"),
                    needed(leg, "trigger_price"),
                    BreezeTrigger.ACTIVE));
        }
        return legs;
    }

    private String nextId() {
        ids++;
        return BreezeTime.dayOf(clock.instant()).toString().replace("-", "") + ids;
    }

    private static int indexOf(BreezeTrigger trigger, String type, int otherwise) {
        for (int i = 0; i < trigger.legs().size(); i++) {
            if (!type.isEmpty() && trigger.legs().get(i).type().equals(type)) {
                return i;
            }
        }
        return Math.min(otherwise, trigger.legs().size() - 1);
    }

    private static BigDecimal needed(BreezeFields fields, String name) {
        fields.required(name);
        BigDecimal amount = fields.amount(name);
        if (amount == null) {
            throw BreezeEnvelope.refused(name + " cannot be zero");
        }
        return amount;
    }

    private static Reply said(BreezeTrigger trigger, String message) {
        return BreezeEnvelope.success(
                Json.object().put("gtt_order_id", trigger.id()).put("message", message));
    }

    private BreezeTrigger active(BreezeFields fields) {
        BreezeTrigger trigger = triggers.get(fields.required("gtt_order_id"));
        if (trigger == null || !trigger.isActive()) {
            throw BreezeEnvelope.refused(BreezeEnvelope.NO_DATA);
        }
        return trigger;
    }

    private ObjectNode shown(BreezeTrigger trigger) {
        Listing listing = contracts.listing(trigger.terms().instrument());
        ArrayNode details = Json.array();
        for (BreezeTrigger.Leg leg : trigger.legs()) {
            details.addObject()
                    .put("gtt_leg_type", leg.type())
                    .put("action", BreezeOrderView.action(leg.side()))
                    .put("trigger_price", leg.trigger().toPlainString())
                    .put("limit_price", leg.limit().toPlainString())
                    .put("status", leg.status())
                    .put("gtt_order_id", trigger.id());
        }
        ObjectNode shown = Json.object();
        shown.set("order_details", details);
        shown.put("exchange_code", listing.exchange())
                .put("product_type", trigger.terms().product())
                .put("stock_code", BreezeContracts.code(listing))
                .put("quantity", trigger.terms().quantity().toPlainString())
                .put("index_or_stock", trigger.indexOrStock())
                .put("gtt_type", trigger.freshOrder() == null ? "Single" : "Cover OCO")
                .put("fresh_order_id", trigger.freshOrder())
                .put("order_datetime", BreezeTime.second(trigger.createdAt()));
        BreezeOrderView.parts(shown, listing, null);
        return shown;
    }
}
