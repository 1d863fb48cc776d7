package dev.tradeplane.gateway.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
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
class OrderComponentTest {
    private static final String BUY = """
            {"instrument": "NSE:RELIANCE", "side": "BUY", "quantity": "10", "type": "MARKET"}""";

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
    }

    private Response place(String key, String body) {
        return given().header("X-API-Key", cell.secret("api-key", "key"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/orders");
    }

    @Test
    void answersCreatedOnceTheBrokerHasIt() {
        place("k1", BUY).then().statusCode(201).body("state", equalTo("ACKNOWLEDGED"));
        assertEquals("rest/admin", risk.orders().getFirst().source());
    }

    @Test
    void strangersAreTurnedAwayWithAProblem() {
        given().contentType("application/json")
                .body(BUY)
                .post("/v1/orders")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void administratorsLogInWithTheirPassword() {
        String token = given().contentType("application/json")
                .body("{\"username\": \"admin\", \"password\": \"" + cell.secret("admin", "password") + "\"}")
                .post("/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "jwt-1")
                .contentType("application/json")
                .body(BUY)
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }
}
