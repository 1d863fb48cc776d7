package dev.tradeplane.broker.session;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorControl;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins at a broker, from the link to the stored session. */
@QuarkusTest
@TestProfile(KeptSessions.class)
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class SessionsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Inject
    BrokerSessions sessions;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path ledger;

    @SuppressWarnings("NullAway.Init")
    private Simulator simulator;

    @SuppressWarnings("NullAway.Init")
    private SimulatorControl control;

    @BeforeEach
    void tradeAtKite() throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.of(DialectName.KITE, ledger, "--rate-limits", "off"), Clock.systemUTC());
        control = new SimulatorControl(simulator.control());
        Path keys = Files.createDirectories(cell.secretsDir().resolve("kite-keys"));
        Files.writeString(keys.resolve("apiKey"), "simkey");
        Files.writeString(keys.resolve("apiSecret"), "simsecret");
        cell.apply(Settings.aPaperDesk()
                .broker(new BrokerSettings("kite", false, simulator.broker(), "kite-keys", null, null, true))
                .build());
        eventually(SOON, () -> assertEquals("kite", status().path("broker")));
    }

    @AfterEach
    void tradeOnPaperAgain() {
        cell.apply(Settings.paperDesk());
        eventually(SOON, () -> assertEquals("paper", status().path("broker")));
        simulator.close();
    }

    @Test
    void aLoginIsExchangedSealedAndUsed() {
        String state = begun();

        callback(Map.of("request_token", control.login(), "status", "success", "state", state))
                .then()
                .statusCode(200)
                .body("state", equalTo("VALID"), "user", equalTo("SIM001"));

        String token = sessions.session().orElseThrow().value();
        String stored = cell.one("select encode(token, 'escape') from broker_session where broker = 'kite'");
        assertTrue(stored.length() > token.length());
        assertFalse(stored.contains(token), "the token is stored as it is");
    }

    /** The market of this desk is always open. */
    @Test
    void somebodyIsToldOnceToLogInAndNoMoreWhenTheyHave() {
        logIn().then().statusCode(200).body("warning", nullValue());
        nobodyIsNeeded();
        long before = told();

        sessions.ended(sessions.session().orElseThrow());

        eventually(SOON, () -> assertEquals(before + 1, told()));
        assertTrue(status().path("warning").toString().contains("somebody has to log in"));
        logIn().then().statusCode(200).body("warning", nullValue());
        nobodyIsNeeded();
        assertEquals(before + 1, told());
    }

    private Response logIn() {
        return callback(Map.of("request_token", control.login(), "status", "success", "state", begun()));
    }

    private void nobodyIsNeeded() {
        eventually(
                SOON,
                () -> assertEquals(
                        "0", cell.one("select count(*) from broker_session_need where market_opens_at is not null")));
    }

    private long told() {
        return cell.peer().lines("/internal/entries").stream()
                .filter(line -> line.contains("BrokerSessionNeeded"))
                .distinct()
                .count();
    }

    @Test
    void aLoginNobodyBeganIsRefused() {
        begun();

        refused(Map.of("request_token", control.login(), "status", "success", "state", "made-up"), "nobody began");
        refused(Map.of("request_token", control.login(), "status", "success"), "state is missing");
    }

    @Test
    void aStateIsGoodOnce() {
        String state = begun();
        callback(Map.of("request_token", control.login(), "status", "success", "state", state))
                .then()
                .statusCode(200);

        refused(Map.of("request_token", control.login(), "status", "success", "state", state), "nobody began");
    }

    @Test
    void aSessionTheBrokerEndedIsOverForEveryReplica() {
        callback(Map.of("request_token", control.login(), "status", "success", "state", begun()))
                .then()
                .statusCode(200);

        sessions.ended(sessions.session().orElseThrow());

        assertEquals("EXPIRED", status().path("state"));
        assertEquals("true", cell.one("select ended::text from broker_session where broker = 'kite'"));
    }

    /** The state of a login somebody begins. */
    private String begun() {
        String link = given(asRisk())
                .post("/internal/broker/session/login")
                .then()
                .statusCode(200)
                .extract()
                .path("loginUrl");
        String query = URI.create(link).getQuery();
        return query.substring(query.indexOf("state=") + "state=".length());
    }

    private void refused(Map<String, String> sentBack, String why) {
        callback(sentBack).then().statusCode(422).body("detail", containsString(why));
    }

    private Response callback(Map<String, String> sentBack) {
        return given(asRisk()).contentType("application/json").body(sentBack).post("/internal/broker/session/callback");
    }

    private Response status() {
        return given(asRisk()).get("/internal/broker/session");
    }

    private RequestSpecification asRisk() {
        return given().header("Authorization", cell.bearer("risk-service"));
    }
}
