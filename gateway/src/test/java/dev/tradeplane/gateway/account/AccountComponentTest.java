package dev.tradeplane.gateway.account;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class AccountComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ID = "0123456789abcdef0123456789abcdef";

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
        cell.peer().reset();
    }

    private RequestSpecification admin() {
        return given().header("X-API-Key", cell.secret("api-key", "key")).contentType("application/json");
    }

    @Test
    void showsTheAccountWithTheHealthOfTheCell() {
        admin().get("/v1/account")
                .then()
                .statusCode(200)
                .body("tradingState", equalTo("ACTIVE"))
                .body("brokerSession.paper", equalTo(true))
                .body("components.gateway", equalTo("UP"))
                .body("components.broker-service", equalTo("UP"))
                .body("components.database", equalTo("UP"))
                .body("components.broker", equalTo("UP"));
    }

    @Test
    void showsASuspendedKindOfCallToTheBroker() {
        risk.breaks("QUOTE");
        admin().get("/v1/account")
                .then()
                .statusCode(200)
                .body("components.broker", equalTo("DEGRADED"))
                .body("breakers[0].kind", equalTo("QUOTE"), "breakers[0].state", equalTo("OPEN"));
    }

    @Test
    void doesNotWaitForAPartThatIsLate() {
        cell.peer().at("/internal/entries", new Behaviour.Hangs());
        long asked = System.nanoTime();
        admin().get("/v1/account").then().statusCode(200).body("components.audit-service", equalTo("UNREACHABLE"));
        assertTrue(System.nanoTime() - asked < SOON.toNanos() / 2);
    }

    @Test
    void takesTheBrokersWordForAPositionAndAsksWhy() {
        admin().body(Map.of("instrument", "NSE:RELIANCE", "reason", "bought by telephone"))
                .post("/v1/positions:adopt")
                .then()
                .statusCode(200)
                .body("quantity", equalTo("7"));
        admin().body(Map.of("instrument", "NSE:RELIANCE"))
                .post("/v1/positions:adopt")
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("reason"));
    }

    @Test
    void namesTheComponentThatDoesNotAnswer() {
        cell.peer().at("/internal/entries", new Behaviour.Drops());
        admin().get("/v1/account")
                .then()
                .statusCode(200)
                .body("components.audit-service", equalTo("UNREACHABLE"))
                .body("components.risk-service", equalTo("UP"));
    }

    @Test
    void setsTheTradingStateInTheCallersName() {
        admin().body("{\"state\": \"HALTED\", \"reason\": \"too hot\", \"cancelOpen\": true}")
                .put("/v1/account/trading-state")
                .then()
                .statusCode(200)
                .body("tradingState", equalTo("HALTED"));
        assertEquals("PUT /internal/trading-state", risk.calls().getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\": \"HALTED\"}",
                "{\"state\": \"HALTED\", \"reason\": \" \"}",
                "{\"state\": \"STOPPED\", \"reason\": \"x\"}",
                "{\"state\": \"HALTED\", \"reason\": \"x\", \"cancelOpen\": \"yes\"}",
                "{\"state\": \"HALTED\", \"reason\": \"x\", \"now\": true}"
            })
    void aTradingStateNeedsAReasonAndNothingUnknown(String body) {
        admin().body(body).put("/v1/account/trading-state").then().statusCode(400);
        assertTrue(risk.calls().isEmpty());
    }

    @Test
    void squareOffIsRefusedAndChangesNothing() {
        admin().body("{\"state\": \"HALTED\", \"reason\": \"x\", \"squareOff\": true}")
                .put("/v1/account/trading-state")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://tradeplane.dev/problems/not-in-force"));
        assertTrue(risk.calls().isEmpty());
    }

    @Test
    void listsPositionsWithTheirSign() {
        admin().get("/v1/positions").then().statusCode(200).body("items[0].quantity", equalTo("-5"));
    }

    @Test
    void passesTheTrailOnAsItIs() {
        cell.peer().at("/internal/orders/" + ID + "/timeline", new Behaviour.Answers(200, "{\"events\": [1]}"));
        admin().get("/v1/audit/orders/" + ID).then().statusCode(200).body("events[0]", equalTo(1));
        admin().get("/v1/audit/orders/nonsense").then().statusCode(404);
    }

    @Test
    void setsPaperQuotesAndSaysSoOnTheTrail() {
        admin().body("{\"NSE:RELIANCE\": \"2450.00\"}")
                .post("/v1/paper/quotes")
                .then()
                .statusCode(204);
        assertEquals("{\"NSE:RELIANCE\":\"2450\"}", risk.pinned().getLast());
        eventually(
                SOON,
                () -> assertTrue(cell.peer().lines("/internal/entries").stream()
                        .anyMatch(line -> line.contains("PaperQuoteSet") && line.contains("rest/admin"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"NSE:X\": 1}", "{\"NSE:X\": \"0\"}", "{\"x\": \"1\"}", "{\"NSE:X\": null}"})
    void paperQuotesAreAboveZeroAndOfInstruments(String body) {
        admin().body(body).post("/v1/paper/quotes").then().statusCode(400);
    }

    @Test
    void passesEventsOnAsTheyCome() {
        admin().accept("text/event-stream")
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body(containsString("data:{\"type\":\"order\"}"));
    }
}
