package dev.tradeplane.risk.brokersession;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tradeplane.contracts.order.BrokerSession;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class BrokerSessionWordComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant END = Instant.parse("2026-11-24T00:30:00Z");

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Test
    void theAccountShowsTheSessionWithItsBroker() {
        cell.peer()
                .serves(
                        "/internal/broker/session",
                        new BrokerSession("kite", BrokerSession.State.VALID, "AB1234", END, null));

        eventually(
                SOON,
                () -> given().header("Authorization", cell.bearer("operator"))
                        .get("/internal/account")
                        .then()
                        .statusCode(200)
                        .body("brokerSession.state", equalTo("VALID"))
                        .body("brokerSession.expiresAt", equalTo(END.toString())));
    }
}
