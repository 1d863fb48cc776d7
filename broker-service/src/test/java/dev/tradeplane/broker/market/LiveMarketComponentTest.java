package dev.tradeplane.broker.market;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.Simulator;
import dev.tradeplane.testsupport.simulator.SimulatorControl;
import dev.tradeplane.testsupport.simulator.SimulatorOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The market of a broker that is not paper, from its simulator to risk-service. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class LiveMarketComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String APPLE = "NASDAQ:AAPL";
    private static final String MICROSOFT = "NASDAQ:MSFT";

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Inject
    MeterRegistry meters;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path ledger;

    @SuppressWarnings("NullAway.Init")
    private Simulator simulator;

    @BeforeEach
    void tradeAtAlpaca() throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.of(DialectName.ALPACA, ledger, "--rate-limits", "off"), Clock.systemUTC());
        Path keys = Files.createDirectories(cell.secretsDir().resolve("alpaca-keys"));
        Files.writeString(keys.resolve("keyId"), "simkey");
        Files.writeString(keys.resolve("secretKey"), "simsecret");
        cell.apply(Settings.aPaperDesk()
                .broker(new BrokerSettings("alpaca", false, simulator.broker(), "alpaca-keys", null, null, true))
                .build());
        // The master of the test before may still be held while the account is on paper.
        eventually(SOON, () -> get("").body("instruments.findAll { it.synthetic }", empty()));
        eventually(SOON, () -> get("/master").body("broker", equalTo("alpaca")).body("stale", equalTo(false)));
    }

    @AfterEach
    void tradeOnPaperAgain() {
        cell.apply(Settings.paperDesk());
        eventually(SOON, () -> get("").body("instruments.synthetic.unique()", contains(true)));
        simulator.close();
    }

    @Test
    void tellsOnlyWhatTheBrokerSays() {
        SimulatorControl broker = new SimulatorControl(simulator.control());
        broker.price(APPLE, "190.25");

        get("").body("instruments.id", not(hasItem(MICROSOFT)));
        get("?id=NSE:RELIANCE").body("instruments", empty()).body("quotes", empty());
        get("?id=" + APPLE)
                .body("stale", equalTo(false))
                .body("instruments.id", contains(APPLE))
                .body("instruments.synthetic", contains(false))
                .body("quotes.lastPrice", contains("190.25"))
                .body("quotes.source", contains("alpaca"));

        broker.price(APPLE, "190.5");
        eventually(SOON, () -> assertEquals("190.5", lastPrice()));
        broker.price(APPLE, "1905");
        eventually(SOON, () -> assertEquals(1, heldBack()));
        get("").body("instruments.id", contains(APPLE)).body("quotes.lastPrice", contains("190.5"));
    }

    @Test
    void listsWhatTheMasterHasWithoutFollowingIt() {
        listed("/" + MICROSOFT, 200).body("instrument", equalTo(MICROSOFT)).body("tickSize", equalTo("0.01"));
        listed("/NSE:RELIANCE", 404).body("type", equalTo("https://tradeplane.dev/problems/not-found"));
        listed("?exchange=NFO&underlying=NIFTY", 200).body("items", empty());
        listed("?exchange=NFO&underlying=NIFTY&expiry=soon", 400);

        get("").body("instruments.id", not(hasItem(MICROSOFT)));
    }

    private ValidatableResponse listed(String rest, int status) {
        return given().header("Authorization", cell.bearer("risk-service"))
                .get("/internal/listed" + rest)
                .then()
                .statusCode(status);
    }

    private long heldBack() {
        return Math.round(
                meters.counter("broker.quotes.quarantined", "rule", "jump").count());
    }

    private String lastPrice() {
        return given().header("Authorization", cell.bearer("risk-service"))
                .get("/internal/quotes")
                .path("[0].lastPrice");
    }

    private ValidatableResponse get(String rest) {
        return given().header("Authorization", cell.bearer("risk-service"))
                .get("/internal/instruments" + rest)
                .then()
                .statusCode(200);
    }
}
