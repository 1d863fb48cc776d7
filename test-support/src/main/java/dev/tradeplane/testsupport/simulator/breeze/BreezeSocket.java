package dev.tradeplane.testsupport.simulator.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.dialect.Stream.Frame;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Market;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * One client of Socket.IO over a WebSocket: the little of Engine.IO 4 that Breeze's clients speak. A frame begins with
 * the kind of packet: 0 open, 1 close, 2 ping, 3 pong, 4 message; a message goes on with 0 connect, 1 disconnect, 2 event,
 * 4 refused.
 */
final class BreezeSocket {
    private static final Duration PING = Duration.ofSeconds(25);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stream stream;
    private final Market.Timer timer;
    private final BiPredicate<String, String> admits;
    private final Set<String> rooms = new LinkedHashSet<>();
    private boolean connected;
    private boolean answered = true;
    private boolean closed;

    /** @param admits whether a user and the key of his session may follow */
    BreezeSocket(Stream stream, Surroundings around, BiPredicate<String, String> admits) {
        this.stream = stream;
        this.timer = around.timer();
        this.admits = admits;
    }

    /** @param ended called when it is over */
    void open(String id, Runnable ended) {
        stream.onText(this::said);
        stream.onClose(() -> {
            closed = true;
            ended.run();
        });
        stream.send("0"
                + Json.write(Json.object()
                        .put("sid", id)
                        .put("pingInterval", PING.toMillis())
                        .put("pingTimeout", PATIENCE.toMillis())
                        .put("maxPayload", 1_000_000)
                        .set("upgrades", Json.array())));
        ping();
    }

    boolean isIn(String room) {
        return connected && rooms.contains(room);
    }

    /** Tells what happened to an order. */
    void order(ArrayNode values) {
        if (connected) {
            stream.event(event("order", values), Frame.TEXT);
        }
    }

    /** Tells a price. */
    void price(String name, JsonNode value) {
        if (connected) {
            stream.send(event(name, value));
        }
    }

    private void said(String frame) {
        if (frame.equals("3")) {
            answered = true;
        } else if (frame.equals("1") || frame.startsWith("41")) {
            stream.close();
        } else if (frame.startsWith("40")) {
            connect(Json.read(frame.substring(2)));
        } else if (frame.startsWith("42")) {
            JsonNode event = Json.read(frame.substring(2));
            heard(event.path(0).asText(), event.path(1));
        }
    }

    private void connect(JsonNode auth) {
        connected = admits.test(auth.path("user").asText(), auth.path("token").asText());
        stream.send(
                connected
                        ? "40" + Json.write(Json.object().put("sid", Integer.toHexString(hashCode())))
                        : "44" + Json.write(Json.object().put("message", "Authentication error")));
    }

    private void heard(String name, JsonNode value) {
        switch (name) {
            case "join" -> each(value, rooms::add);
            case "leave" -> each(value, rooms::remove);
            default -> {}
        }
    }

    private static void each(JsonNode value, Consumer<String> use) {
        if (value.isArray()) {
            value.forEach(room -> use.accept(room.asText()));
        } else {
            use.accept(value.asText());
        }
    }

    private void ping() {
        timer.after(PING, () -> {
            if (!closed) {
                answered = false;
                stream.send("2");
                timer.after(PATIENCE, this::hangUpOnTheSilent);
                ping();
            }
        });
    }

    private void hangUpOnTheSilent() {
        if (!answered && !closed) {
            stream.close();
        }
    }

    private static String event(String name, JsonNode value) {
        return "42" + Json.write(Json.array().add(name).add(value));
    }
}
