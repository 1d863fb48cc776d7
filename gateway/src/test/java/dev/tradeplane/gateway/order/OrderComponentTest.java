package dev.tradeplane.gateway.order;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class OrderComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String BUY = """
            {"instrument": "NSE:RELIANCE", "side": "BUY", "quantity": "10", "type": "MARKET"}""";

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
    }

    @AfterEach
    void letGo() {
        risk.release();
    }

    private RequestSpecification trader() {
        return given().header("X-API-Key", cell.secret("api-key", "key")).contentType("application/json");
    }

    private Response place(String key, String body) {
        return trader().header("Idempotency-Key", key).body(body).post("/v1/orders");
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertEquals("https://tradeplane.dev/problems/" + type, answer.path("type"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, 201",
        "PARTIALLY_FILLED, 201",
        "FILLED, 201",
        "REJECTED, 201",
        "EXPIRED_UNSENT, 201",
        "APPROVED, 202",
        "SENDING, 202",
        "UNKNOWN, 202",
        "DENIED, 422"
    })
    void theStatusFollowsFromTheStateAndAReplayIsTheSameByteForByte(OrderState state, int status) {
        risk.outcome(state);
        Response first = place("k-" + state, BUY);
        risk.outcome(OrderState.FILLED);
        Response again = place("k-" + state, BUY);
        assertEquals(status, first.statusCode());
        assertNull(first.header("Idempotent-Replayed"));
        assertEquals(status, again.statusCode());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(1, risk.orders().size());
    }

    @Test
    void aDenialSaysWhyWithTheNumbers() {
        Response denied = place("k1", BUY.replace("10", "1801"));
        assertProblem(denied, 422, "order-denied");
        denied.then()
                .body("reason.code", equalTo("MAX_ORDER_QUANTITY"))
                .body("reason.numbers.actual", equalTo("1801"))
                .body("reason.numbers.limit", equalTo("1800"))
                .body("order.state", equalTo("DENIED"));
    }

    @Test
    void otherContentUnderTheSameKeyIsAConflictOnTheTrail() {
        place("k1", BUY);
        assertProblem(place("k1", BUY.replace("10", "11")), 422, "idempotency-conflict");
        assertEquals(1, risk.orders().size());
        eventually(
                Duration.ofSeconds(10),
                () -> assertTrue(cell.peer().lines("/internal/entries").stream()
                        .anyMatch(line -> line.contains("RequestRefused") && line.contains("rest/admin"))));
    }

    @Test
    void aKeyIsRequired() {
        assertProblem(trader().body(BUY).post("/v1/orders"), 400, "idempotency-key-missing");
        assertProblem(place("two words", BUY), 400, "invalid-request");
    }

    @Test
    void waitsAsLongAsPreferred() {
        trader().header("Idempotency-Key", "k1")
                .header("Prefer", "wait=0")
                .body(BUY)
                .post("/v1/orders");
        assertTrue(risk.calls().getLast().endsWith("/answer?waitMillis=0"));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        Response answer = place("k1", "{\"instrument\": \"x\", \"side\": \"HOLD\", \"quantity\": 1, \"colour\": 1}");
        assertProblem(answer, 400, "invalid-request");
        assertEquals(5, answer.jsonPath().getList("errors").size());
        assertEquals(0, risk.orders().size());
    }

    @Test
    void malformedBodiesAreProblems() {
        assertProblem(place("k1", "{\"instrument\": "), 400, "malformed-json");
        assertProblem(place("k1", BUY.replace("}", ", \"side\": \"SELL\"}")), 400, "malformed-json");
    }

    @Test
    void otherPathsMethodsAndTypesAreProblems() {
        assertProblem(trader().get("/v1/nothing"), 404, "not-found");
        assertProblem(trader().get("/v1/orders/not-an-id"), 404, "not-found");
        assertProblem(trader().put("/v1/orders"), 405, "method-not-allowed");
        assertProblem(trader().accept("image/png").get("/v1/orders"), 406, "not-acceptable");
        assertProblem(
                given().header("X-API-Key", cell.secret("api-key", "key"))
                        .header("Idempotency-Key", "k1")
                        .contentType("application/xml")
                        .body("<order/>")
                        .post("/v1/orders"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"70000", "3000000"})
    void largeBodiesAreRefused(int size) {
        assertProblem(place("k1", " ".repeat(size)), 413, "payload-too-large");
    }

    @Test
    void largeBodiesThatDoNotSaySoAreRefused() throws IOException {
        String answer =
                exchange("Transfer-Encoding: chunked", "20000\r\n" + " ".repeat(0x20000) + "\r\n0\r\n\r\n", true);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("problems/payload-too-large"), answer);
    }

    @Test
    void aClientThatHangsUpStopsNothing() throws IOException {
        risk.hold();
        exchange("Content-Length: " + BUY.length(), BUY, false);
        risk.release();
        eventually(
                SOON,
                () -> assertTrue(
                        risk.calls().stream().anyMatch(call -> call.contains("/answer?")),
                        risk.calls().toString()));
        assertEquals("true", place("raw", BUY).header("Idempotent-Replayed"));
        assertEquals(1, risk.orders().size());
    }

    /** Sends one order as raw bytes; hangs up without reading, once risk-service was asked, unless told to listen. */
    private String exchange(String header, String body, boolean listen) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String head =
                    "POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: raw\r\n"
                            + "Connection: close\r\nX-API-Key: " + cell.secret("api-key", "key") + "\r\n" + header
                            + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            if (listen) {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            eventually(SOON, () -> assertEquals(1, risk.calls().size()));
            return "";
        }
    }

    @Test
    void aSilentRiskServiceIsAnsweredWith503() {
        risk.down(true);
        Response answer = place("k1", BUY);
        assertProblem(answer, 503, "unavailable");
        assertEquals("1", answer.header("Retry-After"));
    }

    @Test
    void filtersAreCheckedBeforeTheyArePassedOn() {
        place("k1", BUY);
        place("k2", BUY);
        trader().get("/v1/orders?idempotencyKey=k2").then().statusCode(200).body("items.size()", equalTo(1));
        assertProblem(trader().get("/v1/orders?state=DONE"), 400, "invalid-request");
        assertProblem(trader().get("/v1/orders?limit=501"), 400, "invalid-request");
        assertProblem(trader().get("/v1/orders?from=yesterday"), 400, "invalid-request");
    }

    @Test
    void looksAndCancels() {
        String id = place("k1", BUY).path("id");
        trader().get("/v1/orders/" + id).then().statusCode(200).body("idempotencyKey", equalTo("k1"));
        trader().delete("/v1/orders/" + id).then().statusCode(200).body("state", equalTo("CANCELED"));
        trader().delete("/v1/orders").then().statusCode(200).body("items.size()", equalTo(1));
        assertTrue(risk.calls().stream().anyMatch(call -> call.contains("by=rest%2Fadmin")));
    }

    @Test
    void saysWhatWouldBecomeOfAnOrder() {
        trader().body(BUY).post("/v1/orders:check").then().statusCode(200).body("approved", equalTo(true));
        assertEquals(0, risk.orders().size());
    }

    @Test
    void answersAreNotKeptByAnybody() {
        Response answer = trader().get("/v1/orders");
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertNull(trader().header("Origin", "https://evil.example")
                .get("/v1/orders")
                .header("Access-Control-Allow-Origin"));
    }
}
