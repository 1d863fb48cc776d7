package dev.tradeplane.e2e.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Puts one signal on the wire once and reads what the answer means. */
final class SignalSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENT_ERRORS = 400;
    private static final int IN_FLIGHT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final GatewayClient client;
    private final String webhook;
    private final Clock clock;
    /** Fixed when first sent: the same key must carry the same content. */
    private final Map<String, Instant> validUntil = new ConcurrentHashMap<>();

    /**
     * A sender for one gateway and one of its hooks.
     *
     * @param webhook its address with the secret
     */
    SignalSender(GatewayClient client, String webhook, Clock clock) {
        this.client = client;
        this.webhook = webhook;
        this.clock = clock;
    }

    /** Empty when the answer leaves open what happened, or none came: ask again with the same key. */
    Optional<Fate> send(Signal signal) {
        try {
            return switch (signal.channel()) {
                case REST -> meaning(client.place(signal.key(), orderOf(signal)), "");
                case WEBHOOK -> meaning(client.alert(webhook, alertOf(signal)), "/orders/0");
            };
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }

    void sendAndHangUp(Signal signal) {
        try {
            switch (signal.channel()) {
                case REST ->
                    client.postAndHangUp(
                            client.base() + "/v1/orders", Map.of("Idempotency-Key", signal.key()), orderOf(signal));
                case WEBHOOK -> client.postAndHangUp(webhook, Map.of(), alertOf(signal));
            }
        } catch (NoAnswerException e) {
            // It did not wait for an answer either.
        }
    }

    /** Whether the cancel was taken in, or came too late: both are answers. */
    boolean cancel(String orderId) {
        try {
            int status = client.delete("/v1/orders/" + orderId).status();
            return status < CLIENT_ERRORS || status == IN_FLIGHT;
        } catch (NoAnswerException e) {
            return false;
        }
    }

    private static Optional<Fate> meaning(Answer answer, String order) {
        int status = answer.status();
        if (status < CLIENT_ERRORS) {
            return Optional.of(fateOf(answer.json().at(order)));
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

    private String orderOf(Signal signal) {
        ObjectNode order = JSON.createObjectNode()
                .put("instrument", signal.instrument())
                .put("side", signal.buy() ? "BUY" : "SELL")
                .put("quantity", "" + signal.quantity());
        if (signal.validSeconds() > 0) {
            order.put(
                    "validUntil",
                    validUntil.computeIfAbsent(signal.key(), k -> end(signal)).toString());
        }
        return priced(order, signal, "limitPrice").toString();
    }

    private Instant end(Signal signal) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(signal.validSeconds());
    }

    private static String alertOf(Signal signal) {
        ObjectNode alert = JSON.createObjectNode()
                .put("id", signal.key())
                .put("action", signal.buy() ? "buy" : "sell")
                .put("ticker", signal.instrument())
                .put("quantity", "" + signal.quantity());
        return priced(alert, signal, "price").toString();
    }

    private static ObjectNode priced(ObjectNode body, Signal signal, String priceField) {
        BigDecimal limit = signal.limitPrice();
        return limit == null
                ? body.put("type", "MARKET")
                : body.put("type", "LIMIT").put(priceField, limit.toPlainString());
    }
}
