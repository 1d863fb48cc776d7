package dev.tradeplane.broker.adapter.breeze;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SimulatedBroker;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.testsupport.fixture.Intents;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreezeStreamTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder = Path.of("");

    private final List<BrokerReport> heard = new CopyOnWriteArrayList<>();
    private SimulatedBroker simulated;
    private BreezeBroker breeze;

    @BeforeEach
    void followsOrders() {
        simulated =
                new SimulatedBroker(DialectName.BREEZE, folder, Map.of("apiKey", "simkey", "apiSecret", "simsecret"));
        DownloadedContracts contracts = new DownloadedContracts();
        breeze = new BreezeBroker(simulated, simulated, contracts, Clock.systemUTC());
        simulated.begin(breeze.login()
                .orElseThrow()
                .exchange(Map.of("apisession", simulated.control().login())));
        contracts.load(breeze);
        breeze.follow(heard::add);
        eventually(SOON, () -> assertTrue(heard.contains(new BrokerReport.Gap())));
    }

    @AfterEach
    void closes() {
        simulated.close();
    }

    @Test
    void hearsThatSomethingHappenedToAnOrderByItsNumber() {
        eventually(SOON, () -> assertTrue(heard.contains(new BrokerReport.Changed(null, placed("2400")))));
    }

    @Test
    void opensAgainAfterALossAndSaysSo() {
        simulated.control().dropStreams();

        eventually(
                SOON,
                () -> assertEquals(
                        2,
                        heard.stream()
                                .filter(BrokerReport.Gap.class::isInstance)
                                .count()));
        eventually(SOON, () -> assertTrue(heard.contains(new BrokerReport.Changed(null, placed("2401")))));
    }

    @Test
    void introducesItselfAgainWithTheNextSession() {
        BrokerLogin login = breeze.login().orElseThrow();
        simulated.begin(login.exchange(Map.of("apisession", simulated.control().login())));
        BreezeStream stream = new BreezeStream(simulated, heard::add);
        List<String> said = new CopyOnWriteArrayList<>();
        stream.opened(said::add);
        stream.text("0{}");
        stream.text("44{}");
        stream.beat(said::add);

        simulated.begin(login.exchange(Map.of("apisession", simulated.control().login())));

        assertThrows(IllegalStateException.class, () -> stream.beat(said::add));
        assertEquals(1, said.size());
    }

    @Test
    void answersAPing() {
        BreezeStream stream = new BreezeStream(simulated, heard::add);
        List<String> said = new CopyOnWriteArrayList<>();
        stream.opened(said::add);

        stream.text("2");

        assertEquals(List.of("3"), said);
    }

    private BrokerOrderId placed(String price) {
        OrderToSend order = new OrderToSend(
                ClientOrderId.of("TP1"),
                Intents.anOrderIntent()
                        .product(ProductType.CNC)
                        .buy(10)
                        .limit(price)
                        .build(),
                SendWindows.open());
        return ((Acknowledged) breeze.submit(order)).brokerOrderId();
    }
}
