package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.Position;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.order.TradingStateChange;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator may ask of a cell, and what it may not. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class CallersComponentTest {
    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void letsTheOperatorSeeHaltAndCancel() {
        OrderView held = risk.place(aSubmission()
                .placing(anOrderIntent().instrument(InstrumentsOfIndia.TCS).buy(10)));
        risk.tell(RiskClient.filled(held, 1, 10, 10, "3400"));
        TradingStateChange halt =
                new TradingStateChange(TradingState.HALTED, "the account is deleted", false, "operator");

        operator()
                .body(WireJson.write(halt))
                .put("/internal/trading-state")
                .then()
                .statusCode(200);
        operator().post("/internal/orders/cancel?by=operator").then().statusCode(200);

        AccountView seen = WireJson.read(operator().get("/internal/account").asString(), AccountView.class);
        assertEquals(TradingState.HALTED, seen.setState());
        Position[] positions =
                WireJson.read(operator().get("/internal/positions").asString(), Position[].class);
        assertEquals(
                Arrays.stream(positions).filter(p -> !p.quantity().isFlat()).count(), seen.openPositions());
        assertTrue(seen.openPositions() > 0);
    }

    @Test
    void tellsBrokerServiceTheSetStateOnceItIsCommitted() {
        risk.set(TradingState.HALTED, false);
        SetTradingState halted = told();
        risk.set(TradingState.ACTIVE, false);

        assertEquals(TradingState.HALTED, halted.state());
        assertEquals(new SetTradingState(TradingState.ACTIVE, halted.version() + 1), told());
        operator().get("/internal/trading-state").then().statusCode(403);
    }

    private SetTradingState told() {
        return WireJson.read(
                given().header("Authorization", cell.bearer("broker-service"))
                        .get("/internal/trading-state")
                        .asString(),
                SetTradingState.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/intents", "/internal/intents/check", "/internal/orders/x/cancel"})
    void keepsTheOperatorAwayFromOrders(String path) {
        operator().body("[]").post(path).then().statusCode(403);
    }

    private RequestSpecification operator() {
        return given().header("Authorization", cell.bearer("operator")).contentType("application/json");
    }
}
