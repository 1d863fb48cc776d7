package dev.tradeplane.broker.adapter.fyers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.session.SessionToken;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Intents;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FyersStreamTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final SessionToken TODAY = new SessionToken("x", "me", Instant.MAX);

    @TempDir
    private Path folder = Path.of("");

    private final List<BrokerReport> reports = new CopyOnWriteArrayList<>();
    private SimulatedBroker simulated;
    private FyersBroker fyers;

    @BeforeEach
    void start() {
        simulated = new SimulatedBroker(DialectName.FYERS, folder, Desk.CREDENTIALS);
        fyers = Desk.loggedIn(simulated);
        simulated.control().price("NSE:RELIANCE", "2450");
    }

    @AfterEach
    void stop() {
        simulated.close();
    }

    @Test
    void tellsOfOrdersOfOursAndOfOthers() {
        follow();
        ClientOrderId id = Commands.newIds().clientOrderId();

        BrokerOrderId taken = place(id);
        String other = simulated
                .control()
                .placeElsewhere(Json.object()
                        .put("instrument", "NSE:RELIANCE")
                        .put("side", "BUY")
                        .put("kind", "LIMIT")
                        .put("quantity", "1")
                        .put("limit", "2400")
                        .put("validity", "DAY")
                        .put("product", "CNC"))
                .path("id")
                .asText();

        eventually(SOON, () -> assertTrue(reports.contains(new BrokerReport.Changed(id, taken)), reports.toString()));
        eventually(
                SOON,
                () -> assertTrue(
                        reports.contains(new BrokerReport.Changed(null, BrokerOrderId.of(other))), reports.toString()));
    }

    @Test
    void hearsAgainAfterADropAndAfterANewLogin() {
        follow();
        simulated.control().dropStreams();
        eventually(SOON, () -> assertTrue(gaps() >= 2, reports.toString()));

        long before = gaps();
        Desk.logIn(fyers, simulated);

        eventually(SOON, () -> assertTrue(gaps() > before, reports.toString()));
        ClientOrderId id = Commands.newIds().clientOrderId();
        eventually(SOON, () -> {
            BrokerOrderId taken = place(id);
            eventually(
                    Duration.ofSeconds(2),
                    () -> assertTrue(reports.contains(new BrokerReport.Changed(id, taken)), reports.toString()));
        });
    }

    @Test
    void givesUpAConnectionThatAnswersNoPing() {
        FyersStream stream = new FyersStream(reports::add, () -> Optional.of(TODAY));
        stream.opened(frame -> {});
        for (int i = 0; i < 3; i++) {
            stream.beat(frame -> assertEquals("ping", frame));
        }

        assertThrows(IllegalStateException.class, () -> stream.beat(frame -> {}));
        stream.text("pong");
        stream.beat(frame -> {});
        assertTrue(reports.isEmpty());
    }

    private BrokerOrderId place(ClientOrderId id) {
        return assertInstanceOf(
                        Acknowledged.class,
                        fyers.submit(new OrderToSend(
                                id,
                                Intents.anOrderIntent()
                                        .instrument(InstrumentsOfIndia.RELIANCE)
                                        .product(ProductType.MIS)
                                        .buy(10)
                                        .limit("2400")
                                        .build(),
                                SendWindows.open())))
                .brokerOrderId();
    }

    /** A gap is told when the connection stands; what it subscribes to follows at once. */
    private void follow() {
        fyers.follow(reports::add, Duration.ofSeconds(2));
        eventually(SOON, () -> {
            place(Commands.newIds().clientOrderId());
            assertTrue(reports.stream().anyMatch(BrokerReport.Changed.class::isInstance), reports.toString());
        });
    }

    private long gaps() {
        return reports.stream().filter(BrokerReport.Gap.class::isInstance).count();
    }
}
