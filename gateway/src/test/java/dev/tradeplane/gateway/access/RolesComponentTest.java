package dev.tradeplane.gateway.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what, endpoint by endpoint. An endpoint that is not in this table fails the test. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class RolesComponentTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Set<String> EVERYBODY = Set.of("viewer", "trader", "risk-manager", "admin");
    private static final Set<String> TRADERS = Set.of("trader", "admin");
    private static final Set<String> RISK = Set.of("risk-manager", "admin");
    private static final Set<String> ADMINS = Set.of("admin");
    private static final Set<String> OPEN = Set.of();

    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /v1/orders", TRADERS),
            Map.entry("GET /v1/orders", EVERYBODY),
            Map.entry("DELETE /v1/orders", TRADERS),
            Map.entry("GET /v1/orders/{id}", EVERYBODY),
            Map.entry("PATCH /v1/orders/{id}", TRADERS),
            Map.entry("DELETE /v1/orders/{id}", TRADERS),
            Map.entry("POST /v1/orders:check", EVERYBODY),
            Map.entry("GET /v1/orders/{id}/candidates", EVERYBODY),
            Map.entry("POST /v1/orders/{id}:settle", RISK),
            Map.entry("GET /v1/broker/orders", EVERYBODY),
            Map.entry("GET /v1/instruments", EVERYBODY),
            Map.entry("GET /v1/instruments/{id}", EVERYBODY),
            Map.entry("GET /v1/broker/session", EVERYBODY),
            Map.entry("POST /v1/broker/session/login", TRADERS),
            Map.entry("GET /v1/positions", EVERYBODY),
            Map.entry("POST /v1/positions:adopt", RISK),
            Map.entry("GET /v1/account", EVERYBODY),
            Map.entry("PUT /v1/account/trading-state", RISK),
            Map.entry("GET /v1/audit/orders/{id}", EVERYBODY),
            Map.entry("GET /v1/audit/entries", EVERYBODY),
            Map.entry("GET /v1/events", EVERYBODY),
            Map.entry("POST /v1/paper/quotes", TRADERS),
            Map.entry("GET /auth/api-keys", ADMINS),
            Map.entry("POST /auth/api-keys", ADMINS),
            Map.entry("DELETE /auth/api-keys/{id}", ADMINS),
            Map.entry("POST /auth/login", OPEN),
            Map.entry("POST /hooks/{name}", OPEN),
            Map.entry("POST /hooks/{name}/{secret}", OPEN)));

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void calm() {
        risk.reset();
    }

    @Test
    void everyEndpointIsInTheTable() {
        Map<String, Map<String, Object>> paths =
                given().queryParam("format", "json").get("/openapi").jsonPath().getMap("paths");
        Set<String> served = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(key -> Set.of("get", "post", "put", "patch", "delete").contains(key))
                .forEach(method -> served.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertEquals(new TreeSet<>(TABLE.keySet()), served);
    }

    @Test
    void strangersAreTurnedAwayEverywhere() {
        List<String> letIn = new ArrayList<>();
        TABLE.forEach((endpoint, roles) -> {
            int status = roles.isEmpty() ? 401 : call(endpoint, null).statusCode();
            if (status != 401) {
                letIn.add(endpoint + " answered " + status);
            }
        });
        assertEquals(List.of(), letIn);
    }

    @Test
    void eachRoleMayDoExactlyItsOwn() {
        CallerRoles callers = new CallerRoles(cell.secret("api-key", "key"));
        List<String> wrong = new ArrayList<>();
        for (String role : EVERYBODY) {
            String key = callers.keyOf(role);
            TABLE.forEach((endpoint, roles) -> {
                if (!roles.isEmpty() && !endpoint.endsWith("/events")) {
                    boolean refused = call(endpoint, key).statusCode() == 403;
                    if (refused == roles.contains(role)) {
                        wrong.add(role + (refused ? " was refused " : " was allowed ") + endpoint);
                    }
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    private static Response call(String endpoint, String key) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{id}", ID);
        var request = given().contentType("application/json");
        if (key != null) {
            request.header("X-API-Key", key);
        }
        if (!parts[0].equals("GET") && !parts[0].equals("DELETE")) {
            request.body("{}");
        }
        return request.request(parts[0], path);
    }
}
