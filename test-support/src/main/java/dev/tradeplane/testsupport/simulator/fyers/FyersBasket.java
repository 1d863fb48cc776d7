package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.RefusedException;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.util.function.Function;

/** Up to ten orders in one request, of which each may fail alone; and orders of two or three legs. */
final class FyersBasket {
    private static final int MOST = 10;

    private final FyersOrders orders;

    FyersBasket(FyersOrders orders) {
        this.orders = orders;
    }

    Reply place(Call call) {
        return each(call, orders::place);
    }

    Reply modify(Call call) {
        return each(call, orders::modify);
    }

    Reply cancel(Call call) {
        return each(call, orders::cancel);
    }

    /** Every leg is good at once or never; all of them are placed. */
    Reply legs(Call call) {
        JsonNode wish = call.json();
        int wanted = switch (wish.path("orderType").asText()) {
            case "2L" -> 2;
            case "3L" -> 3;
            default -> throw new RefusedException(bad("orderType is 2L or 3L"));
        };
        if (wish.path("legs").size() != wanted) {
            throw new RefusedException(bad("orderType and legs do not agree"));
        }
        ObjectNode last = Json.object();
        for (JsonNode leg : wish.path("legs")) {
            ObjectNode fields = leg.deepCopy();
            fields.put("validity", "IOC");
            fields.set("productType", wish.path("productType"));
            if (wish.hasNonNull("orderTag")) {
                fields.set("orderTag", wish.path("orderTag"));
            }
            last = orders.place(new FyersRequest(fields));
        }
        return Reply.json(200, last);
    }

    private Reply each(Call call, Function<FyersRequest, ObjectNode> work) {
        JsonNode wishes = call.json();
        if (!wishes.isArray() || wishes.isEmpty() || wishes.size() > MOST) {
            throw FyersError.invalid("Between one and " + MOST + " orders are taken.");
        }
        ArrayNode parts = Json.array();
        wishes.forEach(wish -> parts.add(FyersOrders.part(one(wish, work))));
        ObjectNode shown = FyersError.success();
        shown.set("data", parts);
        return Reply.json(200, shown);
    }

    private static Reply one(JsonNode wish, Function<FyersRequest, ObjectNode> work) {
        try {
            return Reply.json(200, work.apply(new FyersRequest(wish)));
        } catch (RefusedException refused) {
            return refused.reply();
        }
    }

    private static Reply bad(String message) {
        return Reply.json(400, Json.object().put("s", "error").put("code", 400).put("message", message));
    }
}
