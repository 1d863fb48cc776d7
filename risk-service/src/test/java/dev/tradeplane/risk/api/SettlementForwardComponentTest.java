package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class SettlementForwardComponentTest {
    private static final String WORD =
            "{\"outcome\":\"not-placed\",\"reason\":\"asked by phone\",\"by\":\"rest/risk-desk\"}";

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void asksBrokerServiceByTheIdItKnowsTheOrderBy() {
        OrderView order = risk.place(aSubmission());
        String path = "/internal/unsettled/" + order.clientOrderId();
        cell.peer().at(path + "/candidates", new Behaviour.Answers(200, "[]"));
        cell.peer()
                .at(
                        path + "/settlement",
                        new Behaviour.Answers(
                                409,
                                "{\"type\":\"https://tradeplane.dev/problems/settlement-refused\",\"title\":\"no\",\"status\":409}"));

        gateway()
                .get("/internal/orders/" + order.id() + "/candidates")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        gateway()
                .contentType("application/json")
                .body(WORD)
                .post("/internal/orders/" + order.id() + "/settlement")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://tradeplane.dev/problems/settlement-refused"));
        assertEquals(WORD, cell.peer().requests(path + "/settlement").getLast().body());
    }

    @Test
    void knowsNothingOfAnOrderNobodyPlaced() {
        gateway()
                .get("/internal/orders/0123456789abcdef0123456789abcdef/candidates")
                .then()
                .statusCode(404);
        gateway().get("/internal/orders/nonsense/candidates").then().statusCode(404);
    }

    private RequestSpecification gateway() {
        return given().header("Authorization", cell.bearer("gateway"));
    }
}
