package dev.tradeplane.e2e.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.history.Operation;
import dev.tradeplane.e2e.history.Phase;
import java.util.Optional;

/** What asking for an order and being answered looks like in a history, and what the answer means. */
final class Placing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENT_ERRORS = 400;
    private static final int IN_FLIGHT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private Placing() {}

    static JsonNode asked(Signal signal) {
        return JSON.valueToTree(signal);
    }

    static JsonNode told(Optional<Answer> answer) {
        return answer.<JsonNode>map(JSON::valueToTree).orElse(NullNode.getInstance());
    }

    /** The signal of an operation that asked for an order. */
    static Signal signal(Operation placing) {
        return JSON.convertValue(placing.asked(), Signal.class);
    }

    /** What an operation that asked for an order was answered. */
    static Optional<Answer> answer(Operation placing) {
        JsonNode told = placing.told();
        return told.isObject() ? Optional.of(JSON.convertValue(told, Answer.class)) : Optional.empty();
    }

    static Phase phase(Optional<Fate> fate) {
        return fate.map(f -> switch (f) {
                    case Fate.Accepted accepted -> Phase.OK;
                    case Fate.Denied denied -> Phase.FAIL;
                    case Fate.Refused refused -> Phase.FAIL;
                    case Fate.Unanswered unanswered -> Phase.INFO;
                })
                .orElse(Phase.INFO);
    }

    /** Empty when the answer leaves open what happened. */
    static Optional<Fate> fate(Signal.Channel channel, Answer answer) {
        int status = answer.status();
        if (status < CLIENT_ERRORS) {
            return Optional.of(fateOf(answer.json().at(channel == Signal.Channel.REST ? "" : "/orders/0")));
        }
        if (status >= SERVER_ERRORS || status == TOO_MANY || status == IN_FLIGHT) {
            return Optional.empty();
        }
        if (answer.text("/type").endsWith("/order-denied")) {
            return Optional.of(new Fate.Denied(answer.text("/order/id"), answer.text("/reason/code")));
        }
        return Optional.of(new Fate.Refused(status, answer.body()));
    }

    private static Fate fateOf(JsonNode order) {
        String id = order.path("id").asText();
        String state = order.path("state").asText();
        return state.equals("DENIED")
                ? new Fate.Denied(id, order.at("/reason/code").asText())
                : new Fate.Accepted(id, order.path("clientOrderId").asText(), state);
    }
}
