package dev.tradeplane.testsupport.simulator.fyers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.simulator.fyers.FyersCaller.limit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersStreamTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String SUBSCRIBE =
            "{\"T\":\"SUB_ORD\",\"SLIST\":[\"orders\",\"trades\",\"positions\"],\"SUB_T\":1}";

    @TempDir
    private Path folder = Path.of("");

    private FyersCaller fyers;

    @BeforeEach
    void start() {
        fyers = new FyersCaller(folder, "--rate-limits", "off");
        fyers.price("NSE:RELIANCE", "2450");
    }

    @AfterEach
    void stop() {
        fyers.close();
    }

    @Test
    void whoSubscribedHearsOfOrdersInTheNamesOfTheWire() {
        Listener listener = listen(fyers.token);

        String id = fyers.placed(limit("2450"));

        eventually(SOON, () -> assertEquals(List.of("4", "6", "2"), listener.statuses(id)));
        JsonNode last = listener.orders(id).getLast();
        assertEquals(10, last.path("qty_filled").asInt());
        assertEquals("2:Untagged", last.path("ordertag").asText());
        assertFalse(last.has("qty_remaining"));
        eventually(
                SOON,
                () -> assertTrue(listener.messages.stream()
                        .anyMatch(told -> told.path("trades").path("qty_traded").asInt() == 10)));
        eventually(
                SOON,
                () -> assertTrue(listener.messages.stream()
                        .anyMatch(told -> told.path("positions").path("net_qty").asInt() == 10)));
    }

    @Test
    void aPingIsAnsweredInText() {
        Listener listener = new Listener();
        WebSocket socket = open(fyers.token, listener);

        socket.sendText("ping", true).join();

        eventually(SOON, () -> assertEquals(List.of("pong"), listener.others));
    }

    @Test
    void whoHasATokenThatEndedIsConnectedAndHearsNothing() {
        Listener before = listen(fyers.token);
        String today = FyersCaller.login(fyers.address(), fyers.control);
        Listener after = new Listener();
        open(fyers.token, after).sendText(SUBSCRIBE, true).join();
        Listener hearing = listen(today);

        fyers.control.send("POST", "/orders", """
                {"instrument":"NSE:RELIANCE","side":"BUY","kind":"LIMIT","quantity":"1","limit":"2400",
                 "validity":"DAY","product":"CNC"}""");

        eventually(SOON, () -> assertEquals(2, hearing.messages.size()));
        assertEquals(List.of(), before.messages);
        assertEquals(List.of(), after.messages);
    }

    @Test
    void aTokenThatNeverWasGetsNoStream() {
        assertThrows(CompletionException.class, () -> open("nonsense", new Listener()));
    }

    private Listener listen(String token) {
        Listener listener = new Listener();
        open(token, listener).sendText(SUBSCRIBE, true).join();
        eventually(SOON, () -> assertEquals(1, listener.others.size()));
        return listener;
    }

    private WebSocket open(String token, Listener listener) {
        URI at = URI.create(fyers.address().toString().replace("http", "ws") + "/trade/v3");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "simkey:" + token)
                .buildAsync(at, listener)
                .join();
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
        private final List<String> others = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = Json.read(text.toString());
                if (message.has("orders") || message.has("trades") || message.has("positions")) {
                    messages.add(message);
                } else {
                    others.add(text.toString());
                }
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private List<JsonNode> orders(String id) {
            return messages.stream()
                    .map(message -> message.path("orders"))
                    .filter(order -> order.path("id").asText().equals(id))
                    .toList();
        }

        private List<String> statuses(String id) {
            return orders(id).stream()
                    .map(order -> order.path("org_ord_status").asText())
                    .toList();
        }
    }
}
