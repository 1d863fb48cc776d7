package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GTT: one trigger, or two of which the first reached ends the other. */
final class KiteTriggers {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final String ACTIVE = "active";

    private final KiteOrders orders;
    private final KiteOrderReader reader;
    private final Clock clock;
    private final Map<Long, KiteTrigger> triggers = new LinkedHashMap<>();
    private long last = 100_000;

    KiteTriggers(Surroundings around, KiteOrders orders) {
        this.orders = orders;
        this.reader = new KiteOrderReader(around.market());
        this.clock = around.clock();
    }

    Reply place(Call call) {
        KiteTrigger trigger = read(last + 1, call);
        last++;
        triggers.put(trigger.id(), trigger);
        return named(trigger);
    }

    Reply modify(Call call) {
        KiteTrigger old = active(call);
        KiteTrigger edited = old.edited(read(old.id(), call), clock.instant());
        triggers.put(old.id(), edited);
        return named(edited);
    }

    Reply delete(Call call) {
        KiteTrigger old = active(call);
        triggers.put(old.id(), old.ended("deleted", -1, MissingNode.getInstance(), clock.instant()));
        return named(old);
    }

    Reply all(Call call) {
        ArrayNode shown = Json.array();
        triggers.values().forEach(trigger -> shown.add(shown(trigger)));
        return KiteError.success(shown);
    }

    Reply one(Call call) {
        return KiteError.success(shown(found(call)));
    }

    /** A price moved: what it reaches becomes an ordinary order, which may well be rejected. */
    void priced(Quote quote) {
        for (KiteTrigger trigger : List.copyOf(triggers.values())) {
            if (trigger.status().equals(ACTIVE)
                    && trigger.instrument().equals(quote.listing().instrument())) {
                trigger.reachedBy(quote.last()).ifPresent(order -> fire(trigger, order));
            }
        }
    }

    private void fire(KiteTrigger trigger, int index) {
        Map<String, String> fields = new LinkedHashMap<>();
        trigger.orders()
                .get(index)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        ObjectNode said = Json.object();
        try {
            said.put("status", "success")
                    .put(
                            "order_id",
                            orders.place("regular", new KiteForm(fields))
                                    .path("order_id")
                                    .asText())
                    .put("rejection_reason", "");
        } catch (RefusedException refused) {
            String reason = Json.read(refused.reply().text()).path("message").asText();
            said.put("status", "failed").put("order_id", "").put("rejection_reason", reason);
        }
        triggers.put(trigger.id(), trigger.ended("triggered", index, said, clock.instant()));
    }

    private KiteTrigger read(long id, Call call) {
        KiteForm form = new KiteForm(call.form());
        String type = form.required("type");
        JsonNode condition = Json.read(form.required("condition"));
        JsonNode wanted = Json.read(form.required("orders"));
        Instant now = clock.instant();
        KiteTrigger trigger =
                new KiteTrigger(id, type, condition, wanted, ACTIVE, now, now, -1, MissingNode.getInstance());
        check(trigger);
        return trigger;
    }

    private void check(KiteTrigger trigger) {
        List<BigDecimal> values = trigger.values();
        int wanted = switch (trigger.type()) {
            case "single" -> 1;
            case "two-leg" -> 2;
            default -> throw KiteError.badInput("Invalid `type`.");
        };
        if (values.size() != wanted || trigger.orders().size() != wanted) {
            throw KiteError.badInput("A " + trigger.type() + " trigger has " + wanted + " values and orders.");
        }
        reader.listing(
                trigger.condition().path("exchange").asText(),
                trigger.condition().path("tradingsymbol").asText());
        for (JsonNode order : trigger.orders()) {
            if (!order.path("order_type").asText().equals("LIMIT")) {
                throw KiteError.badInput("Only LIMIT orders can be triggered.");
            }
        }
        BigDecimal now = trigger.lastWhenPlaced();
        if (wanted == 2 && (now.compareTo(values.getFirst()) <= 0 || now.compareTo(values.getLast()) >= 0)) {
            throw KiteError.badInput("The last price must be between the trigger values.");
        }
    }

    private ObjectNode shown(KiteTrigger trigger) {
        Listing listing = reader.listing(
                trigger.condition().path("exchange").asText(),
                trigger.condition().path("tradingsymbol").asText());
        ObjectNode shown = Json.object()
                .put("id", trigger.id())
                .put("user_id", KiteSession.USER)
                .putNull("parent_trigger")
                .put("type", trigger.type())
                .put("created_at", KiteTime.full(trigger.createdAt()))
                .put("updated_at", KiteTime.full(trigger.updatedAt()))
                .put("expires_at", KiteTime.full(trigger.createdAt().plus(LIFE)))
                .put("status", trigger.status());
        ObjectNode condition = trigger.condition().deepCopy();
        shown.set("condition", condition.put("instrument_token", KiteTokens.of(listing)));
        shown.set("orders", orders(trigger));
        shown.set("meta", Json.object());
        return shown;
    }

    private static ArrayNode orders(KiteTrigger trigger) {
        ArrayNode shown = Json.array();
        for (int i = 0; i < trigger.orders().size(); i++) {
            ObjectNode order = trigger.orders().get(i).deepCopy();
            if (i == trigger.fired()) {
                ObjectNode result = order.deepCopy();
                result.set("order_result", trigger.result());
                order.set("result", result);
            } else {
                order.putNull("result");
            }
            shown.add(order);
        }
        return shown;
    }

    private KiteTrigger active(Call call) {
        KiteTrigger trigger = found(call);
        if (!trigger.status().equals(ACTIVE)) {
            throw KiteError.badInput("The trigger is not active.");
        }
        return trigger;
    }

    private KiteTrigger found(Call call) {
        return triggers.values().stream()
                .filter(trigger -> Long.toString(trigger.id()).equals(call.parameter("id")))
                .findFirst()
                .orElseThrow(() -> KiteError.GENERAL.refused(404, "Trigger not found."));
    }

    private static Reply named(KiteTrigger trigger) {
        return KiteError.success(Json.object().put("trigger_id", trigger.id()));
    }
}
