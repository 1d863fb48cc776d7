package dev.tradeplane.testsupport.simulator.breeze;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeStreamTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    private BreezeCaller breeze;

    @BeforeEach
    void start() {
        breeze = new BreezeCaller(folder, "--rate-limits", "off");
    }

    @AfterEach
    void stop() {
        breeze.close();
    }

    @Test
    void whoIntroducesHimselfHearsOfOrdersInPlacesOfAnArray() {
        Listener listener = listen("/socket.io/", key());

        String id = breeze.placed(BreezeCaller.RELIANCE.formatted("2400"));
        breeze.awaitStatus("NSE", id, "Ordered");
        breeze.control.send("PUT", "/prices", "{\"NSE:RELIANCE\":{\"price\":\"2400\",\"quantity\":\"4\"}}");
        breeze.price("NSE:RELIANCE", "2400");

        eventually(SOON, () -> assertEquals(List.of("R", "O", "P", "E"), listener.letters()));
        JsonNode last = listener.events("order").getLast();
        assertEquals(47, last.size());
        assertEquals(
                "4 NSE RELIND",
                last.path(11).asText() + " " + last.path(13).asText() + " "
                        + last.path(14).asText());
        assertEquals(id, last.path(23).asText());
        assertEquals(
                "10 0 10",
                last.path(24).asText() + " " + last.path(25).asText() + " "
                        + last.path(26).asText());
    }

    @Test
    void aFillToldTwiceIsTheSameNoticeButForItsNumber() {
        Listener listener = listen("/socket.io/", key());
        breeze.price("NSE:RELIANCE", "2400");
        breeze.control.send("POST", "/faults", "{\"kind\":\"fill-duplicated\",\"count\":1}");

        breeze.placed(BreezeCaller.RELIANCE.formatted("2400"));

        eventually(SOON, () -> assertEquals(List.of("R", "O", "E", "E"), listener.letters()));
    }

    @Test
    void whoJoinsARoomHearsItsPricesAndNoOthers() {
        Listener listener = listen("/socket.io/", key());
        listener.say("42[\"join\",[\"4.1!2885\",\"1.2!500325\"]]");
        Listener bars = listen("/ohlcvstream/", key());
        bars.say("42[\"join\",\"4.1!2885\"]");

        eventually(SOON, () -> {
            breeze.price("NSE:TCS", "3400");
            breeze.price("BSE:RELIANCE", "2402");
            breeze.price("NSE:RELIANCE", "2401.5");
            assertTrue(listener.events("stock").size() >= 2);
            assertTrue(bars.events("1MIN").size() >= 1);
        });

        assertTrue(listener.events("stock").stream()
                .allMatch(tick ->
                        List.of("4.1!2885", "1.2!500325").contains(tick.path(0).asText())));
        JsonNode tick = listener.events("stock").getLast();
        assertEquals(21, tick.size());
        assertEquals("2401.5", tick.path(2).asText());
        assertTrue(bars.events("1MIN").getLast().asText().startsWith("NSE,RELIND,2401.5,"));
    }

    @Test
    void aStrangerIsTurnedAway() {
        Listener listener = listen("/socket.io/", "nonsense");

        eventually(SOON, () -> assertTrue(listener.frames.stream().anyMatch(frame -> frame.startsWith("44"))));
        breeze.placed(BreezeCaller.RELIANCE.formatted("2400"));

        assertEquals(List.of(), listener.letters());
    }

    private String key() {
        return new String(Base64.getDecoder().decode(breeze.token), StandardCharsets.UTF_8).split(":", -1)[1];
    }

    private Listener listen(String path, String key) {
        Listener listener = new Listener();
        URI at = URI.create(breeze.address().toString().replace("http", "ws") + path + "?transport=websocket&EIO=4");
        listener.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(at, listener)
                .join();
        eventually(SOON, () -> assertTrue(listener.frames.stream().anyMatch(frame -> frame.startsWith("0{"))));
        listener.say("40{\"user\":\"SIMUSER\",\"token\":\"" + key + "\"}");
        eventually(SOON, () -> assertTrue(listener.frames.stream().anyMatch(frame -> frame.startsWith("4"))));
        return listener;
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder begun = new StringBuilder();
        private WebSocket socket;

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                frames.add(begun.toString());
                begun.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void say(String frame) {
            socket.sendText(frame, true).join();
        }

        private List<JsonNode> events(String name) {
            return frames.stream()
                    .filter(frame -> frame.startsWith("42"))
                    .map(frame -> Json.read(frame.substring(2)))
                    .filter(event -> event.path(0).asText().equals(name))
                    .map(event -> event.path(1))
                    .toList();
        }

        private List<String> letters() {
            return events("order").stream()
                    .map(notice -> notice.path(20).asText())
                    .toList();
        }
    }
}
