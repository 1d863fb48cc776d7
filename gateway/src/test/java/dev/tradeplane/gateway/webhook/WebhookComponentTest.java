package dev.tradeplane.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class WebhookComponentTest {
    private static final String HOOK = "/hooks/tradingview";
    private static final String BUY = """
            {"id": "alert-1", "action": "buy", "ticker": "NSE:RELIANCE", "quantity": 10}""";

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
    }

    private String secret() {
        return cell.secret("test-desk-hooks", "tradingview");
    }

    private Response alert(String body) {
        return given().contentType("text/plain; charset=utf-8").body(body).post(HOOK + "/" + secret());
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
    void wrongNameAndWrongSecretLookTheSame() {
        Response wrongSecret = given().body(BUY).post(HOOK + "/wrong");
        Response wrongName = given().body(BUY).post("/hooks/nobody/" + secret());
        assertEquals(404, wrongSecret.statusCode());
        assertEquals(404, wrongName.statusCode());
        assertEquals(wrongSecret.asString(), wrongName.asString());
    }
}
