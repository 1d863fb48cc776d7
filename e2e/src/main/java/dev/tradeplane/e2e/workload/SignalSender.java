package dev.tradeplane.e2e.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.client.NoAnswerException;
import dev.tradeplane.e2e.history.Phase;
import dev.tradeplane.e2e.history.Recorder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Puts one signal on the wire once, and takes down what was asked and answered. */
final class SignalSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENT_ERRORS = 400;
    private static final int IN_FLIGHT = 409;

    private final GatewayClient client;
    private final String webhook;
    private final Clock clock;
    private final Recorder recorder;
    /** Fixed when first sent: the same key must carry the same content. */
    private final Map<String, Instant> validUntil = new ConcurrentHashMap<>();

    /**
     * A sender for one gateway and one of its hooks.
     *
     * @param webhook its address with the secret
     */
    SignalSender(GatewayClient client, String webhook, Clock clock, Recorder recorder) {
        this.client = client;
        this.webhook = webhook;
        this.clock = clock;
        this.recorder = recorder;
    }

    /** Empty when the answer leaves open what happened, or none came: ask again with the same key. */
    Optional<Fate> send(Signal signal) {
        long operation = recorder.begin("place", Placing.asked(signal));
        Optional<Answer> answer = post(signal);
        Optional<Fate> fate = answer.flatMap(told -> Placing.fate(signal.channel(), told));
        recorder.end(operation, Placing.phase(fate), Placing.told(answer));
        return fate;
    }

    /** Tries the key with another wish. */
    void sendOtherwise(Signal signal) {
        Signal other = signal.changed();
        long operation = recorder.begin("place-otherwise", Placing.asked(other));
        Optional<Answer> answer = post(other);
        Phase phase = answer.map(a -> a.status() < CLIENT_ERRORS ? Phase.OK : Phase.FAIL)
                .orElse(Phase.INFO);
        recorder.end(operation, phase, Placing.told(answer));
    }

    void sendAndHangUp(Signal signal) {
        long operation = recorder.begin("hang-up", Placing.asked(signal));
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
        recorder.end(operation, Phase.INFO);
    }

    /** Whether the cancel was taken in, or came too late: both are answers. */
    boolean cancel(String orderId) {
        long operation = recorder.begin("cancel", TextNode.valueOf(orderId));
        try {
            int status = client.delete("/v1/orders/" + orderId).status();
            boolean answered = status < CLIENT_ERRORS || status == IN_FLIGHT;
            recorder.end(operation, answered ? Phase.OK : Phase.INFO, IntNode.valueOf(status));
            return answered;
        } catch (NoAnswerException e) {
            recorder.end(operation, Phase.INFO);
            return false;
        }
    }

    private Optional<Answer> post(Signal signal) {
        try {
            return Optional.of(
                    switch (signal.channel()) {
                        case REST -> client.place(signal.key(), orderOf(signal));
                        case WEBHOOK -> client.alert(webhook, alertOf(signal));
                    });
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
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
