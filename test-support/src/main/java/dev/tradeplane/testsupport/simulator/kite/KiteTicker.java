package dev.tradeplane.testsupport.simulator.kite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.testsupport.simulator.dialect.Stream;
import dev.tradeplane.testsupport.simulator.dialect.Stream.Frame;
import dev.tradeplane.testsupport.simulator.dialect.Surroundings;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.market.Listing;
import dev.tradeplane.testsupport.simulator.market.Market;
import dev.tradeplane.testsupport.simulator.market.MarketEvent;
import dev.tradeplane.testsupport.simulator.market.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ticker: binary prices for what a client subscribed to, and the user's orders as text to every client, unasked. It
 * must never send a WebSocket pong nobody asked for: the published client drops the link for it.
 */
final class KiteTicker {
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final Surroundings around;
    private final KiteOrderView view;
    private final Map<Stream, Map<Long, KiteMode>> clients = new LinkedHashMap<>();

    KiteTicker(Surroundings around, KiteOrderView view) {
        this.around = around;
        this.view = view;
    }

    void opened(Stream client) {
        clients.put(client, new HashMap<>());
        client.onText(text -> asked(client, Json.read(text)));
        client.onClose(() -> clients.remove(client));
        beat(client);
    }

    void tell(MarketEvent event) {
        String status = KiteOrderView.streamStatus(event);
        if (status == null) {
            return;
        }
        String odd = event.order().progress().oddStatus();
        ObjectNode order = view.order(event.order(), odd == null ? status : odd)
                .put("user_id", KiteSession.USER)
                .put("unfilled_quantity", event.order().remaining())
                .put("app_id", 1)
                .put("checksum", "");
        ObjectNode message = Json.object().put("type", "order");
        message.set("data", order);
        List.copyOf(clients.keySet()).forEach(client -> client.event(Json.write(message), Frame.TEXT));
    }

    void tell(Quote quote) {
        long token = KiteTokens.of(quote.listing());
        clients.forEach((client, modes) -> {
            KiteMode mode = modes.get(token);
            if (mode != null) {
                client.send(KitePackets.frame(List.of(KitePackets.packet(quote, mode))));
            }
        });
    }

    private void asked(Stream client, JsonNode message) {
        Map<Long, KiteMode> modes = clients.get(client);
        if (modes == null) {
            return;
        }
        JsonNode value = message.path("v");
        switch (message.path("a").asText()) {
            case "subscribe" -> value.forEach(token -> modes.putIfAbsent(token.asLong(), KiteMode.QUOTE));
            case "unsubscribe" -> value.forEach(token -> modes.remove(token.asLong()));
            case "mode" ->
                KiteMode.of(value.path(0).asText())
                        .ifPresent(mode -> value.path(1).forEach(token -> modes.put(token.asLong(), mode)));
            default -> client.send(Json.write(Json.object().put("type", "error").put("data", "Invalid action")));
        }
        snapshot(client, modes);
    }

    /** Who subscribes sees the last prices at once. */
    private void snapshot(Stream client, Map<Long, KiteMode> modes) {
        List<byte[]> packets = new ArrayList<>();
        Market market = around.market();
        for (Listing listing : market.listings().all()) {
            KiteMode mode = modes.get(KiteTokens.of(listing));
            if (mode != null) {
                Quote quote = market.quote(listing.instrument()).orElseGet(() -> still(listing, around.clock()));
                packets.add(KitePackets.packet(quote, mode));
            }
        }
        if (!packets.isEmpty()) {
            client.send(KitePackets.frame(packets));
        }
    }

    private static Quote still(Listing listing, Clock clock) {
        BigDecimal close = listing.close();
        return new Quote(listing, close, close, close, close, BigDecimal.ZERO, clock.instant());
    }

    private void beat(Stream client) {
        if (clients.containsKey(client)) {
            client.send(KitePackets.heartbeat());
            around.timer().after(HEARTBEAT, () -> beat(client));
        }
    }
}
