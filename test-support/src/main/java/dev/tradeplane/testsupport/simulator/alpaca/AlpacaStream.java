package dev.tradeplane.testsupport.simulator.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.dialect.Stream.Frame;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Position;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stream of trade updates: JSON in binary frames, for one who authenticated and asked for it. Nothing is replayed. */
final class AlpacaStream {
    private static final String TRADE_UPDATES = "trade_updates";

    private enum Stage {
        CONNECTED,
        AUTHORIZED,
        LISTENING
    }

    private final Surroundings around;
    private final AlpacaOrderView view;
    private final Map<Stream, Stage> clients = new LinkedHashMap<>();

    AlpacaStream(Surroundings around, AlpacaOrderView view) {
        this.around = around;
        this.view = view;
    }

    void opened(Stream client) {
        clients.put(client, Stage.CONNECTED);
        client.onText(text -> asked(client, Json.read(text)));
        client.onBytes(bytes -> asked(client, Json.read(new String(bytes, StandardCharsets.UTF_8))));
        client.onClose(() -> clients.remove(client));
    }

    void tell(MarketEvent event) {
        String name = name(event);
        if (name == null) {
            return;
        }
        ObjectNode told = Json.object()
                .put("event", name)
                .put("timestamp", event.at().toString())
                .put("execution_id", executionId(event));
        told.set("order", view.order(event.order()));
        Fill fill = event.fill();
        if (fill != null) {
            told.put("price", AlpacaWords.number(fill.price()))
                    .put("qty", AlpacaWords.number(fill.quantity()))
                    .put("position_qty", AlpacaWords.number(held(fill.instrument())));
        }
        String message = message(TRADE_UPDATES, told);
        List<Stream> listening = new ArrayList<>();
        clients.forEach((client, stage) -> {
            if (stage == Stage.LISTENING) {
                listening.add(client);
            }
        });
        listening.forEach(client -> client.event(message, Frame.BINARY));
    }

    private void asked(Stream client, JsonNode message) {
        switch (message.path("action").asText()) {
            case "authenticate" -> authenticate(client, message.path("data"));
            case "listen" -> listen(client, message.path("data").path("streams"));
            default -> client.close();
        }
    }

    private void authenticate(Stream client, JsonNode keys) {
        boolean known = around.sessions().isOpen()
                && around.application().key().equals(keys.path("key_id").asText())
                && around.application().secret().equals(keys.path("secret_key").asText());
        clients.put(client, known ? Stage.AUTHORIZED : Stage.CONNECTED);
        ObjectNode said = Json.object()
                .put("status", known ? "authorized" : "unauthorized")
                .put("action", "authenticate");
        send(client, message("authorization", said));
    }

    private void listen(Stream client, JsonNode streams) {
        boolean may = clients.getOrDefault(client, Stage.CONNECTED) != Stage.CONNECTED;
        boolean wanted = may && Json.write(streams).contains(TRADE_UPDATES);
        if (wanted) {
            clients.put(client, Stage.LISTENING);
        }
        ObjectNode said = Json.object();
        said.set("streams", Json.tree(wanted ? Set.of(TRADE_UPDATES) : Set.of()));
        send(client, message("listening", said));
    }

    private BigDecimal held(String instrument) {
        return around.market().positions().stream()
                .filter(position -> position.instrument().equals(instrument))
                .map(Position::quantity)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The same event told twice has the same id. */
    private static String executionId(MarketEvent event) {
        Fill fill = event.fill();
        String what = fill == null ? event.change() + " " + event.order().id() + event.at() : "fill " + fill.id();
        return AlpacaWords.uuid(what);
    }

    private static @Nullable String name(MarketEvent event) {
        return switch (event.change()) {
            case RECEIVED -> "pending_new";
            case OPENED -> "new";
            case FILLED -> event.order().partlyFilled() ? "partial_fill" : "fill";
            case CANCELED -> "canceled";
            case REJECTED -> "rejected";
            case EXPIRED -> "expired";
            case REPLACED -> "replaced";
            case HELD, TRIGGERED, AMENDED -> null;
        };
    }

    private static String message(String stream, ObjectNode said) {
        ObjectNode message = Json.object().put("stream", stream);
        message.set("data", said);
        return Json.write(message);
    }

    private static void send(Stream client, String text) {
        client.send(text.getBytes(StandardCharsets.UTF_8));
    }
}
