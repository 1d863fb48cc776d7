package dev.tradeplane.gateway.webhook;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.contracts.settings.WebhookSettings;
import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class WebhookComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String BUY = """
            {"id": "alert-1", "action": "buy", "ticker": "NSE:RELIANCE", "quantity": 10}""";
    private static final String KEYLESS = """
            {"action": "buy", "ticker": "NSE:RELIANCE", "quantity": 10}""";

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
        cell.execute("delete from hook_use; delete from hook_day");
    }

    private String secret() {
        return cell.secret("test-desk-hooks", "tradingview");
    }

    private Response alert(String body) {
        return alert("tradingview", body);
    }

    private Response alert(String hook, String body) {
        return given().contentType("text/plain; charset=utf-8").body(body).post("/hooks/" + hook + "/" + secret());
    }

    /** Puts a second hook beside the first, and returns once it answers. */
    private void with(String name, String format, List<String> cidrs, WebhookSettings.Scope scope) {
        CellSettings settings = Settings.aPaperDesk()
                .webhook(new WebhookSettings(name, format, "test-desk-hooks", "tradingview", cidrs, scope))
                .build();
        cell.apply(settings);
        eventually(SOON, () -> assertFalse(alert(name, "{}").statusCode() == 404));
        risk.reset();
    }

    @Test
    void answersAfterTheDecisionWithTheOrder() {
        alert(BUY)
                .then()
                .statusCode(202)
                .body("orders[0].state", equalTo("APPROVED"))
                .header("Idempotent-Replayed", nullValue());
        assertEquals(1, risk.orders().size());
        assertEquals("webhook/tradingview", risk.orders().getFirst().source());
    }

    @Test
    void neverWaitsForTheBroker() {
        alert(BUY).then().statusCode(202);
        assertTrue(risk.calls().stream().noneMatch(call -> call.contains("/answer")));
    }

    @Test
    void takesTheSecretFromTheBodyToo() {
        given().body(BUY.replace("{", "{\"secret\": \"" + secret() + "\", "))
                .post("/hooks/tradingview")
                .then()
                .statusCode(202);
    }

    @Test
    void wrongNameAndWrongSecretLookTheSame() {
        List<Response> strangers = List.of(
                given().body(BUY).post("/hooks/tradingview/wrong"),
                given().body(BUY).post("/hooks/nobody/" + secret()),
                given().body(BUY).post("/hooks/tradingview"),
                given().body("not json").post("/hooks/tradingview"),
                given().body(BUY).post("/hooks/nobody"));
        strangers.forEach(answer -> {
            assertEquals(404, answer.statusCode());
            assertEquals(strangers.getFirst().asString(), answer.asString());
        });
    }

    @Test
    void theSameAlertThirteenTimesIsOneOrder() {
        Response first = alert(BUY);
        for (int i = 0; i < 12; i++) {
            Response again = alert(BUY);
            assertEquals(202, again.statusCode());
            assertEquals("true", again.header("Idempotent-Replayed"));
            assertEquals(first.asString(), again.asString());
        }
        assertEquals(1, risk.orders().size());
    }

    @Test
    void theSameKeylessAlertThirteenTimesAtOnceIsOneOrder() {
        try (ExecutorService senders = Executors.newFixedThreadPool(13)) {
            List<CompletableFuture<Integer>> sent = IntStream.range(0, 13)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> alert(KEYLESS).statusCode(), senders))
                    .toList();
            sent.forEach(status -> assertEquals(202, status.join()));
        }
        assertEquals(1, risk.orders().size());
    }

    @Test
    void theSameKeyWithOtherContentIsAConflictOnTheTrail() {
        alert(BUY);
        alert(BUY.replace("10", "11"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://tradeplane.dev/problems/idempotency-conflict"));
        assertEquals(1, risk.orders().size());
        eventually(
                SOON,
                () -> assertTrue(cell.peer().lines("/internal/entries").stream()
                        .anyMatch(line -> line.contains("RequestRefused") && line.contains("idempotency-conflict"))));
    }

    @Test
    void aHeaderWinsOverTheBodysId() {
        given().header("webhook-id", "msg-1").body(BUY).post("/hooks/tradingview/" + secret());
        assertEquals("msg-1", risk.orders().getFirst().idempotencyKey());
    }

    @Test
    void tellsOfADenialWithoutAnError() {
        alert(BUY.replace("10", "1801")).then().statusCode(202).body("orders[0].state", equalTo("DENIED"));
    }

    @Test
    void cancelsEveryOpenOrderOfTheTicker() {
        alert(BUY);
        alert("{\"action\": \"cancel\", \"ticker\": \"NSE:RELIANCE\"}")
                .then()
                .statusCode(202)
                .body("orders[0].state", equalTo("CANCELED"));
    }

    @Test
    void exitsGoWithTheOrder() {
        alert("{\"action\": \"buy\", \"ticker\": \"NSE:RELIANCE\", \"quantity\": 1, \"stopLoss\": 2400.5}")
                .then()
                .statusCode(202);
        assertEquals(Price.of("2400.5"), risk.orders().getFirst().stopLoss());
    }

    @Test
    void aSilentRiskServiceIsAnsweredWith503() {
        risk.down(true);
        Response answer = alert(BUY);
        assertEquals(503, answer.statusCode());
        assertEquals("1", answer.header("Retry-After"));
    }

    @Test
    void anotherAddressMayNotKnock() {
        with("elsewhere", "TradingView", List.of("203.0.113.0/24"), null);
        given().header("X-Forwarded-For", "203.0.113.7")
                .body(BUY)
                .post("/hooks/elsewhere/" + secret())
                .then()
                .statusCode(403);
        assertEquals(0, risk.orders().size());
    }

    @Test
    void formatsThatAreNotInForceAreRefused() {
        with("legs", "OptionLegs", List.of(), null);
        alert("legs", BUY).then().statusCode(422).body("type", equalTo("https://tradeplane.dev/problems/not-in-force"));
    }

    @Test
    void aScopeBindsInstrumentSideAndQuantity() {
        with(
                "narrow",
                "TradingView",
                List.of(),
                new WebhookSettings.Scope(List.of("NSE:REL*"), List.of(Side.BUY), Quantity.of(10), null));
        assertEquals(403, alert("narrow", BUY.replace("RELIANCE", "TCS")).statusCode());
        assertEquals(403, alert("narrow", BUY.replace("buy", "sell")).statusCode());
        assertEquals(403, alert("narrow", BUY.replace("10", "11")).statusCode());
        assertEquals(202, alert("narrow", BUY).statusCode());
        assertEquals(1, risk.orders().size());
    }

    @Test
    void aDaysNumberCountsOrdersAndNotRepeats() {
        with("twice", "TradingView", List.of(), new WebhookSettings.Scope(List.of(), List.of(), null, 2));
        assertEquals(202, alert("twice", BUY).statusCode());
        assertEquals(202, alert("twice", BUY).statusCode());
        assertEquals(202, alert("twice", BUY.replace("alert-1", "alert-2")).statusCode());
        assertEquals(403, alert("twice", BUY.replace("alert-1", "alert-3")).statusCode());
        assertEquals(202, alert("twice", BUY).statusCode());
    }

    @Test
    void nativeBodiesAreTakenToo() {
        with("native", "Native", List.of(), null);
        alert("native", """
                        {"id": "n-1", "instrument": "NSE:TCS", "side": "SELL", "quantity": "5", "type": "SL-M",
                         "triggerPrice": "3900"}""").then().statusCode(202);
        assertEquals("n-1", risk.orders().getFirst().idempotencyKey());
    }
}
