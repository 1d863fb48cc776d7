package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class ReadinessComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @TestHTTPResource(value = "/health/ready", management = true)
    @SuppressWarnings("NullAway.Init")
    URI ready;

    @BeforeEach
    void readyDesk() {
        new RiskClient(cell).ready();
    }

    @AfterEach
    void bringTheStoreBack() {
        cell.execute("alter role risk login");
        becomes(200);
    }

    @Test
    void saysWhatItIsReadyWith() {
        String parts = becomes(200).asString();

        for (String part : new String[] {"store", "settings", "instruments"}) {
            assertTrue(parts.replace(" ", "").contains("\"" + part + "\":true"), parts);
        }
    }

    @Test
    void isNotReadyWhileTheStoreIsAway() {
        cell.execute("alter role risk nologin");
        cell.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'risk'");

        String parts = becomes(503).asString();

        assertTrue(parts.replace(" ", "").contains("\"store\":false"), parts);
    }

    /** Each part of the cell answers for itself: without its peers this one still decides, if only to deny. */
    @Test
    void staysReadyWhileItsPeersAreAway() {
        cell.peer().at("/internal/quotes", new Behaviour.Drops());
        cell.peer().at("/internal/entries", new Behaviour.Drops());

        becomes(200);
    }

    private Response becomes(int status) {
        Response[] last = new Response[1];
        eventually(SOON, () -> {
            last[0] = given().get(ready);
            assertEquals(status, last[0].statusCode());
        });
        return last[0];
    }
}
