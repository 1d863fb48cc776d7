package dev.tradeplane.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.gateway.FakeRisk;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets go in and are never seen again: not in a log, an answer or a metric. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(FakeRisk.class)
class SecretsComponentTest {
    private static final String CANARY = "canary-5ecret";

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TestHTTPResource(value = "/q/metrics", management = true)
    URL metrics;

    TestCell cell;
    FakeRisk risk;

    @BeforeEach
    void listen() {
        risk.reset();
        listener.setLevel(Level.ALL);
        root().addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        root().removeHandler(listener);
    }

    private static Logger root() {
        return LogManager.getLogManager().getLogger("");
    }

    @Test
    void neverAppearAnywhere() {
        List<String> answers = new CopyOnWriteArrayList<>();
        answers.add(given().body("{").post("/hooks/tradingview/" + CANARY).asString());
        answers.add(given().get("/hooks/tradingview/" + CANARY).asString());
        answers.add(given().body("{\"secret\": \"" + CANARY + "\", \"x\": }")
                .post("/hooks/tradingview")
                .asString());
        answers.add(given().body("{\"secret\": \"" + CANARY + "\"}")
                .post("/hooks/tradingview/" + cell.secret("test-desk-hooks", "tradingview"))
                .asString());
        answers.add(given().contentType("application/json")
                .body("{\"username\": \"admin\", \"password\": \"" + CANARY + "\"}")
                .post("/auth/login")
                .asString());
        answers.add(given().header("X-API-Key", CANARY).get("/v1/orders").asString());
        answers.add(given().header("Authorization", "Bearer " + CANARY)
                .get("/v1/orders")
                .asString());
        answers.add(metrics());
        answers.addAll(logged);
        assertEquals(
                List.of(),
                answers.stream()
                        .flatMap(String::lines)
                        .filter(line -> line.contains(CANARY))
                        .toList());
    }

    private String metrics() {
        return given().get(metrics).asString();
    }
}
