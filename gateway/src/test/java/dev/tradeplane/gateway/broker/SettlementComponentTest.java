package dev.tradeplane.gateway.broker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class SettlementComponentTest {
    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
    }

    @Test
    void passesAPersonsWordOnInTheirName() {
        String id = placed();

        settle(id, "{\"outcome\":\"placed\",\"brokerOrderId\":\"B-1\",\"reason\":\"seen in the terminal\"}")
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "outcome", equalTo("placed"), "brokerOrderId", equalTo("B-1"))
                .body("by", equalTo("rest/admin"), "reason", equalTo("seen in the terminal"));
    }

    @Test
    void readsAQuotedColonTheSame() {
        String id = placed();

        admin().urlEncodingEnabled(false)
                .body("{\"outcome\":\"not-placed\",\"reason\":\"asked by phone\"}")
                .post("/v1/orders/" + id + "%3Asettle")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("not-placed"));
    }

    @Test
    void listsWhatTheBrokerHas() {
        admin().get("/v1/orders/" + placed() + "/candidates")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anIdNobodyKnowsIs404() {
        String word = "{\"outcome\":\"not-placed\",\"reason\":\"asked by phone\"}";
        assertEquals(404, settle("nonsense", word).statusCode());
        assertEquals(404, settle("0123456789abcdef0123456789abcdef", word).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                | $.outcome
            {"outcome":"placed","reason":"x"}                                 | $.brokerOrderId
            {"outcome":"placed","brokerOrderId":"a b","reason":"x"}           | $.brokerOrderId
            {"outcome":"not-placed","brokerOrderId":"B-1","reason":"x"}       | $.brokerOrderId
            {"outcome":"lost","reason":"x"}                                   | $.outcome
            {"outcome":"not-placed"}                                          | $.reason
            {"outcome":"not-placed","reason":" "}                             | $.reason
            {"outcome":"not-placed","reason":"x","by":"me"}                   | $.by
            """)
    void namesEveryWrongField(String body, String field) {
        String id = placed();

        settle(id, body).then().statusCode(400).body("errors.field", hasItem(field));
        assertTrue(risk.calls().stream().noneMatch(call -> call.contains("settlement")));
    }

    private Response settle(String id, String body) {
        return admin().body(body).post("/v1/orders/" + id + ":settle");
    }

    private String placed() {
        return admin().header("Idempotency-Key", "unknown-1")
                .body("{\"instrument\":\"NSE:RELIANCE\",\"side\":\"BUY\",\"quantity\":\"1\",\"type\":\"MARKET\"}")
                .post("/v1/orders")
                .jsonPath()
                .getString("id");
    }

    private RequestSpecification admin() {
        return given().header("X-API-Key", cell.secret("api-key", "key")).contentType("application/json");
    }
}
