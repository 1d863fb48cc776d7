package dev.tradeplane.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.Eventually;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trail does when its store is attacked, or away. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class StoreComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private final OrderStory story = OrderStory.ofAnOrder();
    TestCell cell;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @AfterEach
    void bringTheStoreBack() {
        cell.execute("alter role audit login");
        Eventually.eventually(PATIENCE, () -> deliver().statusCode(204));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set type = 'x'", "delete from audit_entry", "truncate table audit_entry"})
    void refusesChangesByTheRuntimeRoleAndByAnybodyElse(String change) throws SQLException {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal("audit", change));
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal("audit_owner", change));
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal("postgres", change));
    }

    @Test
    void answers503WhileTheStoreIsAwayAndRecovers() {
        takeTheStoreAway();

        deliver().statusCode(503).header("Retry-After", equalTo("1")).contentType("application/problem+json");
        given().get(ready).then().statusCode(503);

        cell.execute("alter role audit login");
        Eventually.eventually(PATIENCE, () -> given().get(ready).then().statusCode(200));
        deliver().statusCode(204);
        assertEquals("2", cell.one("select count(*) from audit_entry where order_id = '" + story.orderId() + "'"));
    }

    @Test
    void countsEntriesAppendsAndConflicts() {
        deliver().statusCode(204);

        String figures = given().get(metrics).then().statusCode(200).extract().asString();

        for (String name : new String[] {
            "audit_entries_total",
            "audit_conflicts_total",
            "audit_append_duration_seconds_count",
            "audit_batch_size_count"
        }) {
            assertTrue(figures.contains(name), name);
        }
    }

    private void takeTheStoreAway() {
        cell.execute("alter role audit nologin");
        cell.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'audit'");
    }

    private ValidatableResponse deliver() {
        return given().header("Authorization", cell.bearer("risk-service"))
                .contentType("application/x-ndjson")
                .body(OrderStory.lines(story.decided()))
                .post("/internal/entries")
                .then();
    }

    private String refusal(String role, String change) throws SQLException {
        try (Connection connection = cell.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            return assertThrows(SQLException.class, () -> statement.execute(change))
                    .getSQLState();
        }
    }
}
