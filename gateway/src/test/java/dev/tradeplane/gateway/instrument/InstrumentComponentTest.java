package dev.tradeplane.gateway.instrument;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class InstrumentComponentTest {
    private static final String NIFTY = "?exchange=NFO&underlying=NIFTY";

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
    }

    @Test
    void asksForWhatTheCallerAskedFor() {
        get("?exchange=NFO&underlying=M%26M&expiry=2026-11-24&strike=3000&right=CALL&limit=500")
                .statusCode(200)
                .body("next", equalTo("M&M"));
    }

    @ParameterizedTest
    @CsvSource({
        "?underlying=NIFTY, ?exchange",
        "?exchange=NFO, ?underlying",
        NIFTY + "&expiry=soon, ?expiry",
        NIFTY + "&strike=high, ?strike",
        NIFTY + "&right=LEFT, ?right",
        NIFTY + "&cursor=here, ?cursor",
        NIFTY + "&limit=0, ?limit",
        NIFTY + "&limit=501, ?limit"
    })
    void namesTheParameterThatIsWrong(String query, String parameter) {
        get(query).statusCode(400).body("errors.field", contains(parameter));
    }

    private ValidatableResponse get(String query) {
        return given().header("X-API-Key", cell.secret("api-key", "key"))
                .urlEncodingEnabled(false)
                .get("/v1/instruments" + query)
                .then();
    }
}
