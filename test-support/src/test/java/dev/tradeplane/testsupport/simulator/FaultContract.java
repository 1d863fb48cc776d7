package dev.tradeplane.testsupport.simulator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every fault does, whichever broker commits it. A dialect's test says how its orders are placed and read; the truth
 * is read from the control port.
 */
public abstract class FaultContract {
    /** One request of the dialect. */
    public record Request(String method, String path, String body) {}

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    private Simulator simulator;
    private Http control;
    private String[] login;

    protected abstract DialectName dialect();

    /** Logs in; what goes with every request since. */
    protected abstract String[] login(URI broker, Http control);

    /** Buys ten of {@link #instrument}, which are filled at 100 or less. */
    protected abstract Request place();

    protected abstract Request cancel(String id);

    protected abstract Request book();

    protected abstract String instrument();

    /** How many orders a book that could be read shows. */
    protected abstract int size(JsonNode book);

    /** The status of the first order in a book. */
    protected abstract String status(JsonNode book);

    /** The faults that mean nothing to this broker. */
    protected abstract Set<String> meaningless();

    /** What goes with one request, where it is not the same for all. */
    protected String[] headers(Request request, String... login) {
        return login;
    }

    /** Whether an answer shows the book, though there may be nothing in it. */
    protected boolean isBook(Answer answer) {
        return !isRefusal(answer);
    }

    /** Whether the broker said no. */
    protected boolean isRefusal(Answer answer) {
        return answer.status() >= 400;
    }

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorOptions.of(dialect(), folder, "--rate-limits", "off"), Clock.systemUTC());
        control = new Http(simulator.control());
        login = login(simulator.broker(), control);
        price("101");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"too-many-requests", "forbidden", "session-expired", "wrong-address", "bad-gateway"})
    void aRefusedOrderIsNotTaken(String kind) {
        if (meaningless().contains(kind)) {
            assertEquals(422, set(kind, "").status());
            return;
        }
        fault(kind, "");

        Answer refused = send(place());

        assertTrue(isRefusal(refused), refused.body());
        assertEquals(0, truth().size());
        assertFalse(isRefusal(send(place())));
    }

    @Test
    void theGatewayAnswersWithAPage() {
        fault("bad-gateway", "");

        Answer page = send(place());

        assertEquals(502, page.status());
        assertTrue(page.body().startsWith("<html>"), page.body());
    }

    @Test
    void anOrderIsTakenThoughTheAnswerNeverComes() {
        fault("accept-then-timeout", "");
        Request place = place();

        assertThrows(
                HttpTimeoutException.class,
                () -> caller(place).tried(place.method(), place.path(), place.body(), Duration.ofMillis(300)));

        assertEquals(1, size(read()));
    }

    @Test
    void anOrderIsTakenThoughTheConnectionIsReset() {
        fault("accept-then-reset", "");

        SocketException reset = assertThrows(SocketException.class, () -> firstByte(place()));

        assertEquals("Connection reset", reset.getMessage());
        assertEquals(1, size(read()));
    }

    @Test
    void anOrderIsTakenThoughTheBrokerIsNotSure() {
        fault("accept-then-unsure", "");

        assertTrue(isRefusal(send(place())));

        assertEquals(1, size(read()));
    }

    @Test
    void anOrderIsTakenThoughTheAnswerIsCut() {
        fault("truncated", "");

        Answer cut = send(place());

        assertTrue(Json.read(cut.body()).isMissingNode(), cut.body());
        assertEquals(1, size(read()));
    }

    @Test
    void aSlowAnswerIsAnAnswer() {
        fault("slow", ",\"millis\":300");
        long before = System.nanoTime();

        assertFalse(isRefusal(send(place())));

        assertTrue(System.nanoTime() - before >= Duration.ofMillis(300).toNanos());
    }

    @Test
    void anOrderCanBeRejectedAfterItWasTaken() {
        fault("rejected-later", ",\"text\":\"no such luck\"");

        assertFalse(isRefusal(send(place())));

        awaitState("REJECTED");
        assertEquals(
                "no such luck", truth().path(0).path("progress").path("reason").asText());
    }

    @Test
    void aStatusNobodyKnowsIsShownOnce() {
        send(place());
        awaitState("WORKING");
        fault("unknown-status", ",\"text\":\"FOO\"");

        assertEquals("FOO", status(read()));
        assertFalse(status(read()).contains("FOO"));
    }

    @Test
    void aBookThatLagsDoesNotKnowAnOrderThatWasTaken() {
        send(place());
        fault("book-lags", ",\"millis\":60000");

        assertEquals(0, size(read()));
        assertEquals(1, size(read()));
    }

    @Test
    void aBookThatFailsLeavesPlacingAlone() {
        fault("book-fails", "");

        assertFalse(isRefusal(send(place())));
        assertTrue(isRefusal(send(book())));
        assertEquals(1, size(read()));
    }

    @Test
    void aPartIsFilledAndTheRestAtTheNextPrice() {
        send(place());
        awaitState("WORKING");
        fault("partial-fill", ",\"quantity\":\"4\"");

        price("99");
        assertEquals(4, truth().path(0).path("progress").path("filled").asInt());
        price("99");

        awaitState("FILLED");
    }

    @Test
    void aCancelIsTakenAndTheOrderFillsAllTheSame() {
        String id = working();
        fault("cancel-overtaken", "");

        assertFalse(isRefusal(send(cancel(id))));

        awaitState("FILLED");
    }

    @Test
    void aCancelIsRefusedBecauseTheOrderJustFilled() {
        String id = working();
        fault("cancel-too-late", "");

        assertTrue(isRefusal(send(cancel(id))));

        awaitState("FILLED");
    }

    @Test
    void aDuplicateIdIsSaidOfAnOrderThatWasTaken() {
        if (meaningless().contains("duplicate-id")) {
            assertEquals(422, set("duplicate-id", "").status());
            return;
        }
        fault("duplicate-id", "");

        assertTrue(isRefusal(send(place())));
        assertEquals(1, size(read()));
    }

    private String working() {
        send(place());
        awaitState("WORKING");
        return truth().path(0).path("id").asText();
    }

    private void awaitState(String state) {
        eventually(
                SOON,
                () -> assertEquals(
                        state, truth().path(0).path("progress").path("state").asText()));
    }

    private JsonNode truth() {
        return control.get("/orders").json();
    }

    private JsonNode read() {
        Answer answer = send(book());
        if (!isBook(answer)) {
            throw new AssertionError(answer.body());
        }
        return answer.json();
    }

    private Answer send(Request request) {
        return caller(request).send(request.method(), request.path(), request.body());
    }

    private Http caller(Request request) {
        return new Http(simulator.broker(), headers(request, login));
    }

    private void price(String price) {
        control.send("PUT", "/prices", "{\"" + instrument() + "\":\"" + price + "\"}");
    }

    /** Once, and it must mean something. */
    private void fault(String kind, String more) {
        Answer answer = set(kind, more);
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
    }

    private Answer set(String kind, String more) {
        return control.send("POST", "/faults", "{\"kind\":\"" + kind + "\",\"count\":1" + more + "}");
    }

    /** Read without a client's own idea of how the connection ended. */
    private int firstByte(Request request) throws IOException {
        StringBuilder head =
                new StringBuilder(request.method() + " " + request.path() + " HTTP/1.1\r\nHost: broker\r\n");
        String[] headers = headers(request, login);
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        head.append("Content-Length: ")
                .append(request.body().length())
                .append("\r\n\r\n")
                .append(request.body());
        URI at = simulator.broker();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read();
        }
    }
}
