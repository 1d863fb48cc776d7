package dev.tradeplane.testsupport.simulator.kite;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.RELIANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.tradeplane.testsupport.simulator.json.Json;
import dev.tradeplane.testsupport.simulator.session.Sessions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiteStreamsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int RELIANCE_TOKEN = 2885 << 8 | 1;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyClientHearsOfOrdersUnasked() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            Listener listener = listen(kite);
            kite.price("NSE:RELIANCE", "2450");

            String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2450");

            eventually(SOON, () -> assertEquals(List.of("OPEN", "COMPLETE"), listener.statuses(id)));
        }
    }

    @Test
    void aSubscriberGetsPacketsAsLargeAsItsMode() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            Listener listener = listen(kite);
            listener.socket.sendText("{\"a\":\"mode\",\"v\":[\"full\",[" + RELIANCE_TOKEN + "]]}", true);
            eventually(SOON, () -> assertTrue(listener.frames.stream().anyMatch(frame -> frame.length == 188)));

            kite.price("NSE:RELIANCE", "2451.05");

            eventually(
                    SOON,
                    () -> assertEquals(
                            245105, ByteBuffer.wrap(listener.lastPrices()).getInt(8)));
        }
    }

    @Test
    void aWrongTokenGetsNoStream() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            assertThrows(CompletionException.class, () -> open(kite, "nonsense", new Listener()));
        }
    }

    @Test
    void aLostFillIsNeverToldAndADuplicatedOneTwice() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            Listener listener = listen(kite);
            kite.price("NSE:RELIANCE", "2450");
            kite.fault("{\"kind\":\"fill-lost\",\"count\":1}");
            kite.fault("{\"kind\":\"fill-duplicated\",\"count\":1}");

            String lost = kite.placed(RELIANCE + "&order_type=LIMIT&price=2450");
            kite.awaitStatus(lost, "COMPLETE");
            String twice = kite.placed(RELIANCE + "&order_type=LIMIT&price=2450");

            eventually(SOON, () -> assertEquals(List.of("OPEN", "COMPLETE", "COMPLETE"), listener.statuses(twice)));
            assertEquals(List.of("OPEN"), listener.statuses(lost));
        }
    }

    @Test
    void aReorderedFillComesAfterWhatHappenedNext() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            Listener listener = listen(kite);
            kite.price("NSE:RELIANCE", "2450");
            kite.fault("{\"kind\":\"fill-reordered\",\"count\":1}");
            kite.fault("{\"kind\":\"partial-fill\",\"count\":1,\"quantity\":\"4\"}");
            String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2450");
            kite.awaitStatus(id, "OPEN");
            eventually(
                    SOON,
                    () -> assertEquals(4, kite.order(id).path("filled_quantity").asInt()));

            kite.price("NSE:RELIANCE", "2449");

            eventually(SOON, () -> assertEquals(List.of("OPEN", "COMPLETE", "UPDATE"), listener.statuses(id)));
        }
    }

    @Test
    void aLateFillIsToldAfterTheBookShowsIt() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            Listener listener = listen(kite);
            kite.price("NSE:RELIANCE", "2450");
            kite.fault("{\"kind\":\"fill-late\",\"count\":1,\"millis\":3000}");

            String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2450");
            kite.awaitStatus(id, "COMPLETE");

            assertEquals(List.of("OPEN"), listener.statuses(id));
            eventually(SOON.multipliedBy(2), () -> assertEquals(List.of("OPEN", "COMPLETE"), listener.statuses(id)));
        }
    }

    @Test
    void aDroppedStreamEndsAndAnotherCanBeOpened() {
        try (KiteCaller kite = new KiteCaller(folder)) {
            Listener dropped = listen(kite);

            kite.control.send("DELETE", "/streams", "");

            eventually(SOON, () -> assertTrue(dropped.socket.isInputClosed()));
            Listener next = listen(kite);
            String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2440");
            eventually(SOON, () -> assertEquals(List.of("OPEN"), next.statuses(id)));
        }
    }

    @Test
    void aPostbackIsSignedWithTheSecret() throws IOException {
        List<JsonNode> posted = new CopyOnWriteArrayList<>();
        HttpServer application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/postback", exchange -> {
            posted.add(Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        application.start();
        String url = "http://127.0.0.1:" + application.getAddress().getPort() + "/postback";
        try (KiteCaller kite = new KiteCaller(folder, "--postback", url)) {
            kite.price("NSE:RELIANCE", "2450");
            String id = kite.placed(RELIANCE + "&order_type=LIMIT&price=2450");

            eventually(SOON, () -> assertEquals(1, posted.size()));
            JsonNode body = posted.getFirst();
            String checked = id + body.path("order_timestamp").asText() + "simsecret";
            assertEquals("COMPLETE", body.path("status").asText());
            assertEquals(Sessions.sha256(checked), body.path("checksum").asText());
        } finally {
            application.stop(0);
        }
    }

    private static Listener listen(KiteCaller kite) {
        Listener listener = new Listener();
        listener.socket = open(kite, kite.token, listener);
        return listener;
    }

    private static WebSocket open(KiteCaller kite, String token, Listener listener) {
        URI at = URI.create(kite.address().toString().replace("http", "ws") + "/?api_key=simkey&access_token=" + token);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(at, listener)
                .join();
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<JsonNode> orders = new CopyOnWriteArrayList<>();
        private final List<byte[]> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                orders.add(Json.read(text.toString()).path("data"));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            frames.add(bytes);
            webSocket.request(1);
            return null;
        }

        private List<String> statuses(String id) {
            return orders.stream()
                    .filter(order -> order.path("order_id").asText().equals(id))
                    .map(order -> order.path("status").asText())
                    .toList();
        }

        private byte[] lastPrices() {
            return frames.stream()
                    .filter(frame -> frame.length > 1)
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }
    }
}
