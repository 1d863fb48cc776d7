package dev.tradeplane.testsupport.simulator.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaStreamTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoAuthenticatedAndListensHearsOfOrders() {
        try (AlpacaCaller alpaca = new AlpacaCaller(folder)) {
            Listener listener = listen(alpaca, "simsecret");
            eventually(SOON, () -> assertEquals("authorized", listener.said("authorization", "status")));
            alpaca.price("NASDAQ:AAPL", "190");

            String id = alpaca.placed("\"limit_price\":\"190\"").path("id").asText();

            eventually(SOON, () -> assertEquals(List.of("pending_new", "new", "fill"), listener.events(id)));
        }
    }

    @Test
    void aFillToldTwiceIsTheSameExecution() {
        try (AlpacaCaller alpaca = new AlpacaCaller(folder)) {
            Listener listener = listen(alpaca, "simsecret");
            eventually(SOON, () -> assertEquals("authorized", listener.said("authorization", "status")));
            alpaca.price("NASDAQ:AAPL", "190");
            alpaca.fault("{\"kind\":\"fill-duplicated\",\"count\":1}");

            String id = alpaca.placed("\"limit_price\":\"190\"").path("id").asText();

            eventually(SOON, () -> assertEquals(4, listener.events(id).size()));
            assertEquals(
                    1,
                    listener.messages.stream()
                            .filter(message ->
                                    message.path("data").path("event").asText().equals("fill"))
                            .map(message -> message.path("data").path("execution_id"))
                            .distinct()
                            .count());
        }
    }

    @Test
    void wrongKeysHearNothing() {
        try (AlpacaCaller alpaca = new AlpacaCaller(folder)) {
            Listener listener = listen(alpaca, "nonsense");

            eventually(SOON, () -> assertEquals("unauthorized", listener.said("authorization", "status")));
            eventually(
                    SOON,
                    () -> assertTrue(listener.messages.stream()
                            .anyMatch(message -> message.path("stream").asText().equals("listening")
                                    && message.path("data").path("streams").isEmpty())));
        }
    }

    private static Listener listen(AlpacaCaller alpaca, String secret) {
        Listener listener = new Listener();
        URI at = URI.create(alpaca.address().toString().replace("http", "ws") + "/stream");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(at, listener)
                .join();
        socket.sendText(
                        "{\"action\":\"authenticate\",\"data\":{\"key_id\":\"simkey\",\"secret_key\":\"" + secret
                                + "\"}}",
                        true)
                .thenCompose(sent ->
                        sent.sendText("{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}", true))
                .join();
        return listener;
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            begun.writeBytes(bytes);
            if (last) {
                messages.add(Json.read(begun.toString(StandardCharsets.UTF_8)));
                begun.reset();
            }
            webSocket.request(1);
            return null;
        }

        private String said(String stream, String field) {
            return messages.stream()
                    .filter(message -> message.path("stream").asText().equals(stream))
                    .map(message -> message.path("data").path(field).asText())
                    .findFirst()
                    .orElse("");
        }

        private List<String> events(String id) {
            return messages.stream()
                    .map(message -> message.path("data"))
                    .filter(told -> told.path("order").path("id").asText().equals(id))
                    .map(told -> told.path("event").asText())
                    .toList();
        }
    }
}
