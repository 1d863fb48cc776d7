package dev.tradeplane.gateway.access;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class LoginComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    TestCell cell;

    @BeforeEach
    void forgetFailures() {
        cell.execute("update app_user set failed_attempts = 0, locked_until = null");
    }

    private static Response login(String username, String password) {
        return given().contentType("application/json")
                .body("{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}")
                .post("/auth/login");
    }

    private Response loginAsAdmin() {
        return login("admin", cell.secret("admin", "password"));
    }

    private long audited(String type, String username) {
        return cell.peer().lines("/internal/entries").stream()
                .filter(line -> line.contains("\"" + type + "\"") && line.contains("\"" + username + "\""))
                .count();
    }

    @Test
    void putsEachLoginOnTheTrail() {
        long before = audited("LoginSucceeded", "admin");
        assertEquals(200, loginAsAdmin().statusCode());
        eventually(SOON, () -> assertTrue(audited("LoginSucceeded", "admin") > before));
    }

    @Test
    void unknownUserAndWrongPasswordLookTheSame() {
        Response unknown = login("nobody", "x");
        Response wrong = login("admin", "x");
        assertEquals(401, unknown.statusCode());
        assertEquals(401, wrong.statusCode());
        assertEquals(unknown.asString(), wrong.asString());
        eventually(SOON, () -> assertTrue(audited("LoginFailed", "nobody") > 0));
    }

    @Test
    void tooManyFailuresMakeEvenTheRightPasswordWait() {
        for (int i = 0; i < 5; i++) {
            login("admin", "wrong");
        }
        assertEquals(401, loginAsAdmin().statusCode());
        eventually(SOON, () -> assertEquals(200, loginAsAdmin().statusCode()));
    }

    @Test
    void keepsNoPasswordAndNoKeyInClear() {
        assertTrue(String.valueOf(cell.one("select password_hash from app_user where username = 'admin'"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertEquals("0", cell.one("select count(*) from api_key where digest like '%test-api-key%'"));
    }

    @Test
    void aRevokedKeyOpensNothing() {
        CallerRoles callers = new CallerRoles(cell.secret("api-key", "key"));
        Response made = callers.admin()
                .body("{\"name\": \"short-lived\", \"roles\": [\"viewer\"]}")
                .post("/auth/api-keys");
        String key = made.path("key");
        assertEquals(200, given().header("X-API-Key", key).get("/v1/orders").statusCode());
        assertEquals(
                204, callers.admin().delete("/auth/api-keys/" + made.path("id")).statusCode());
        assertEquals(401, given().header("X-API-Key", key).get("/v1/orders").statusCode());
        eventually(
                SOON,
                () -> assertTrue(cell.peer().lines("/internal/entries").stream()
                        .anyMatch(line -> line.contains("ApiKeyRevoked") && line.contains("short-lived"))));
    }
}
