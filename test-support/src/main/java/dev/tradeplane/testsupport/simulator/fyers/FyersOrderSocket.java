package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.dialect.Stream.Frame;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Change;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order stream: a client says which topics it wants, sends the text {@code ping} now and then, and hears of orders,
 * trades and positions in the names of the order management system. When its session is over it hears nothing more,
 * not even an end.
 */
final class FyersOrderSocket {
    private static final int SUBSCRIBED = 1605;

    private final Surroundings around;
    private final FyersWireView view;
    private final Map<Stream, Set<String>> topics = new LinkedHashMap<>();

    FyersOrderSocket(Surroundings around, FyersWireView view) {
        this.around = around;
        this.view = view;
    }

    void opened(Stream client) {
        topics.put(client, new HashSet<>());
        client.onText(text -> asked(client, text));
        client.onClose(() -> topics.remove(client));
    }

    /** A login ends older tokens: who listens with one stays connected, and deaf. */
    void deafen() {
        topics.clear();
    }

    void tell(MarketEvent event) {
        if (!around.sessions().isOpen() || event.change() == Change.HELD) {
            return;
        }
        send("orders", view.order(event.order()));
        Fill fill = event.fill();
        if (fill != null) {
            send("trades", view.trade(fill, event.order()));
            around.market().positions().stream()
                    .filter(position -> position.instrument().equals(fill.instrument())
                            && position.product().equals(fill.product()))
                    .forEach(position -> send("positions", view.position(position)));
        }
    }

    private void send(String topic, ObjectNode what) {
        ObjectNode message = Json.object().put("s", "ok");
        message.set(topic, what);
        List.copyOf(topics.entrySet()).stream()
                .filter(client -> client.getValue().contains(topic))
                .forEach(client -> client.getKey().event(Json.write(message), Frame.TEXT));
    }

    private void asked(Stream client, String text) {
        if (text.equals("ping")) {
            client.send("pong");
            return;
        }
        Set<String> wanted = topics.get(client);
        JsonNode message = Json.read(text);
        if (wanted == null || !message.path("T").asText().equals("SUB_ORD")) {
            return;
        }
        boolean more = message.path("SUB_T").asInt() == 1;
        for (JsonNode topic : message.path("SLIST")) {
            if (more) {
                wanted.add(topic.asText());
            } else {
                wanted.remove(topic.asText());
            }
        }
        ObjectNode said = FyersError.success(SUBSCRIBED, "Successfully " + (more ? "subscribed" : "unsubscribed"));
        client.send(Json.write(said));
    }
}
