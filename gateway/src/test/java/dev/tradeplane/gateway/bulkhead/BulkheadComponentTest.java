package dev.tradeplane.gateway.bulkhead;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway that has no place left for a signal. */
@QuarkusTest
@TestProfile(BulkheadComponentTest.NoPlaceForSignals.class)
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class BulkheadComponentTest {
    TestCell cell;
    FakeRisk risk;

    public static final class NoPlaceForSignals implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tradeplane.gateway.at-once.signals", "0");
        }
    }

    @BeforeEach
    void calm() {
        risk.reset();
    }

    private RequestSpecification admin() {
        return given().header("X-API-Key", cell.secret("api-key", "key")).contentType("application/json");
    }

    @Test
    void turnsAnOrderAwayAndHaltsAllTheSame() {
        admin().header("Idempotency-Key", "one")
                .body(
                        "{\"instrument\": \"NSE:RELIANCE\", \"side\": \"BUY\", \"quantity\": \"1\", \"type\": \"MARKET\"}")
                .post("/v1/orders")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("https://tradeplane.dev/problems/unavailable"));

        admin().body("{\"state\": \"HALTED\", \"reason\": \"a flood\"}")
                .put("/v1/account/trading-state")
                .then()
                .statusCode(200);
        assertEquals(List.of("PUT /internal/trading-state"), risk.calls());
    }
}
