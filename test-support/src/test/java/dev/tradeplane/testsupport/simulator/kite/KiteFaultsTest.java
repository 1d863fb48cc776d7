package dev.tradeplane.testsupport.simulator.kite;

import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.RELIANCE;
import static dev.tradeplane.testsupport.simulator.kite.KiteCaller.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.simulator.Http.Answer;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KiteFaultsTest {
    private static final String ORDER = RELIANCE + "&order_type=LIMIT&price=2440&tag=once";

    @TempDir
    private Path folder = Path.of("");

    private KiteCaller kite;

    @BeforeEach
    void start() {
        kite = new KiteCaller(folder, "--rate-limits", "off");
    }

    @AfterEach
    void stop() {
        kite.close();
    }

    @ParameterizedTest
    @CsvSource({
        "too-many-requests, 429, NetworkException",
        "forbidden, 403, PermissionException",
        "session-expired, 403, TokenException",
        "wrong-address, 403, PermissionException"
    })
    void aRefusalIsInTheBrokersWordsAndNothingIsTaken(String kind, int status, String type) {
        kite.fault("{\"kind\":\"" + kind + "\",\"operation\":\"place\",\"count\":1}");

        Answer refused = kite.send("POST", "/orders/regular", ORDER);

        assertEquals(status, refused.status());
        assertEquals(type, refused.json().path("error_type").asText());
        assertEquals(0, data(kite.get("/orders")).size());
    }

    @Test
    void aGatewaysPageIsNoJsonAndNothingIsTaken() {
        kite.fault("{\"kind\":\"bad-gateway\",\"count\":1}");

        Answer page = kite.send("POST", "/orders/regular", ORDER);

        assertEquals(502, page.status());
        assertTrue(page.body().startsWith("<html>"), page.body());
        assertEquals(0, data(kite.get("/orders")).size());
    }

    @Test
    void anOrderIsTakenThoughTheAnswerNeverComes() {
        kite.fault("{\"kind\":\"accept-then-timeout\",\"operation\":\"place\",\"count\":1}");

        assertThrows(
                HttpTimeoutException.class,
                () -> kite.broker().tried("POST", "/orders/regular", ORDER, Duration.ofMillis(300)));

        assertEquals("once", data(kite.get("/orders")).path(0).path("tag").asText());
    }

    @Test
    void anOrderIsTakenThoughTheConnectionIsReset() {
        kite.fault("{\"kind\":\"accept-then-reset\",\"operation\":\"place\",\"count\":1}");

        SocketException reset = assertThrows(SocketException.class, () -> kite.raw("POST", "/orders/regular", ORDER));

        assertEquals("Connection reset", reset.getMessage());
        assertEquals(1, data(kite.get("/orders")).size());
    }

    @Test
    void anOrderIsTakenThoughTheAnswerIsCut() {
        kite.fault("{\"kind\":\"truncated\",\"operation\":\"place\",\"count\":1}");

        Answer cut = kite.send("POST", "/orders/regular", ORDER);

        assertEquals(200, cut.status());
        assertTrue(Json.read(cut.body()).isMissingNode());
        assertEquals(1, data(kite.get("/orders")).size());
    }

    @Test
    void aSlowAnswerIsAnAnswer() {
        kite.fault("{\"kind\":\"slow\",\"millis\":300,\"count\":1}");
        long before = System.nanoTime();

        assertEquals(200, kite.get("/orders").status());

        assertTrue(System.nanoTime() - before >= Duration.ofMillis(300).toNanos());
    }

    @Test
    void anOrderCanBeRejectedAfterItWasTaken() {
        kite.fault("{\"kind\":\"rejected-later\",\"text\":\"no such luck\",\"count\":1}");

        String id = kite.placed(ORDER);

        kite.awaitStatus(id, "REJECTED");
        assertEquals("no such luck", kite.order(id).path("status_message").asText());
    }

    @Test
    void aStatusNobodyKnowsIsShown() {
        String id = kite.placed(ORDER);
        kite.awaitStatus(id, "OPEN");
        kite.fault("{\"kind\":\"unknown-status\",\"text\":\"FOO\",\"count\":1}");

        assertEquals("FOO", data(kite.get("/orders")).path(0).path("status").asText());
        assertEquals("OPEN", data(kite.get("/orders")).path(0).path("status").asText());
    }

    @Test
    void aBookThatLagsDoesNotKnowTheOrderYet() {
        kite.fault("{\"kind\":\"book-lags\",\"millis\":60000}");

        kite.placed(ORDER);

        assertEquals(0, data(kite.get("/orders")).size());
        kite.control.send("DELETE", "/faults", "");
        assertEquals(1, data(kite.get("/orders")).size());
    }

    @Test
    void aBookThatFailsLeavesPlacingAlone() {
        kite.fault("{\"kind\":\"book-fails\"}");

        assertEquals(503, kite.get("/orders").status());
        assertEquals(200, kite.send("POST", "/orders/regular", ORDER).status());
    }

    @Test
    void aCancelCanBeOvertakenByAFill() {
        String id = kite.placed(ORDER);
        kite.awaitStatus(id, "OPEN");
        kite.fault("{\"kind\":\"cancel-overtaken\",\"count\":1}");

        assertEquals(200, kite.send("DELETE", "/orders/regular/" + id, "").status());

        kite.awaitStatus(id, "COMPLETE");
    }

    @Test
    void aFaultThatMeansNothingToTheBrokerIsRefused() {
        assertEquals(
                422,
                kite.control
                        .send("POST", "/faults", "{\"kind\":\"duplicate-id\"}")
                        .status());
        assertEquals(
                422,
                kite.control.send("POST", "/faults", "{\"kind\":\"nonsense\"}").status());
        assertEquals(
                422,
                kite.control.send("PUT", "/prices", "{\"NSE:NOTHING\":\"1\"}").status());
    }
}
