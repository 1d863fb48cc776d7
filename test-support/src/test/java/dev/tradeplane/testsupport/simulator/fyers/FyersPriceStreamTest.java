package dev.tradeplane.testsupport.simulator.fyers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
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

class FyersPriceStreamTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final byte[] WELCOME = {0, 13, 1, 2, 1, 0, 1, 'K', 2, 0, 4, 0, 0, 0, 0};
    private static final byte[] UNWELCOME = {0, 13, 1, 2, 1, 0, 1, 'N', 2, 0, 4, 0, 0, 0, 0};
    private static final byte[] SUBSCRIBED = {0, 6, 4, 1, 1, 0, 1, 'K'};
    private static final byte[] REFUSED = {0, 6, 4, 1, 1, 0, 1, 'N'};

    @TempDir
    private Path folder = Path.of("");

    private final Listener listener = new Listener();
    private FyersCaller fyers;
    private WebSocket socket;

    @BeforeEach
    void start() {
        fyers = new FyersCaller(folder, "--rate-limits", "off");
        fyers.price("NSE:INFY", "1500");
        URI at = URI.create(fyers.address().toString().replace("http", "ws") + "/hsm/v1-5/prod");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(at, listener)
                .join();
    }

    @AfterEach
    void stop() {
        fyers.close();
    }

    @Test
    void whoSubscribedSeesThePriceAtOnceAndEachThatFollows() {
        ask(1, key());
        ask(4, new byte[] {0, 1, 14}, "sf|nse_cm|1594");
        eventually(SOON, () -> assertEquals(3, listener.frames.size()));

        fyers.price("NSE:INFY", "1501.05");

        eventually(SOON, () -> assertEquals(4, listener.frames.size()));
        assertArrayEquals(WELCOME, listener.frames.get(0));
        assertArrayEquals(SUBSCRIBED, listener.frames.get(1));
        ByteBuffer snapshot = ByteBuffer.wrap(listener.frames.get(2));
        assertEquals('S', snapshot.get(9));
        assertEquals(150_000, snapshot.getInt(9 + 1 + 2 + 1 + 14 + 1));
        ByteBuffer update = ByteBuffer.wrap(listener.frames.get(3));
        assertEquals('U', update.get(9));
        assertEquals(150_105, update.getInt(9 + 1 + 2 + 1));
    }

    @Test
    void aKeyThatIsNoneHearsNothing() {
        ask(1, "nonsense".getBytes(StandardCharsets.UTF_8));
        ask(4, new byte[] {0, 1, 14}, "sf|nse_cm|1594");

        eventually(SOON, () -> assertEquals(2, listener.frames.size()));
        assertArrayEquals(UNWELCOME, listener.frames.get(0));
        assertArrayEquals(REFUSED, listener.frames.get(1));
    }

    @Test
    void aFrameThatEndsInTheMiddleEndsTheConnection() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {0, 9, 1, 4, 1, 0, 50, 7}), true)
                .join();

        eventually(SOON, () -> assertTrue(socket.isInputClosed()));
    }

    @Test
    void symbolsAreTranslatedForWhoShowsTheBareToken() {
        JsonNode answer = new Http(fyers.address(), "Authorization", fyers.token)
                .send("POST", "/data/symbol-token", "{\"symbols\":[\"NSE:INFY-EQ\",\"NSE:NOTHING-EQ\"]}")
                .json();

        assertEquals("10100000001594", answer.at("/validSymbol/NSE:INFY-EQ").asText());
        assertEquals("NSE:NOTHING-EQ", answer.at("/invalidSymbol/0").asText());
        assertEquals(
                401,
                new Http(fyers.address(), "Authorization", "simkey:" + fyers.token)
                        .send("POST", "/data/symbol-token", "{}")
                        .status());
    }

    private byte[] key() {
        String payload = fyers.token.split("\\.")[1];
        JsonNode claims = Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return claims.path("hsm_key").asText().getBytes(StandardCharsets.UTF_8);
    }

    private void ask(int kind, byte[] begin, String rest) {
        byte[] end = rest.getBytes(StandardCharsets.UTF_8);
        ask(
                kind,
                ByteBuffer.allocate(begin.length + end.length)
                        .put(begin)
                        .put(end)
                        .array());
    }

    private void ask(int kind, byte[] field) {
        ByteBuffer frame = ByteBuffer.allocate(7 + field.length)
                .putShort((short) (5 + field.length))
                .put((byte) kind)
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) field.length)
                .put(field);
        socket.sendBinary(frame.flip(), true).join();
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<byte[]> frames = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            frames.add(bytes);
            webSocket.request(1);
            return null;
        }
    }
}
