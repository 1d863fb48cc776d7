package dev.tradeplane.broker.adapter.breeze;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.testsupport.fixture.Intents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private Desk desk;

    @BeforeEach
    void followsOrders() {
        desk = Desk.in(folder, Clock.systemUTC());
        desk.breeze.follow(heard::add);
        awaitGaps(2);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void hearsThatSomethingHappenedToAnOrderByItsNumber() {
        BrokerOrderId order = placed("2400");

        eventually(SOON, () -> assertTrue(heard.contains(new BrokerReport.Changed(null, order))));
    }

    @Test
    void opensAgainAfterALossAndSaysSo() {
        desk.simulated.control().dropStreams();

        awaitGaps(4);
        BrokerOrderId order = placed("2401");
        eventually(SOON, () -> assertTrue(heard.contains(new BrokerReport.Changed(null, order))));
    }

    @Test
    void introducesItselfAgainWithTheNextSession() {
        BreezeSocket stream = new BreezeSocket(desk.simulated, new BreezeNotices(heard::add));
        List<String> said = new CopyOnWriteArrayList<>();
        stream.opened(said::add);
        stream.text("0{}");
        stream.text("44{}");
        stream.beat(said::add);

        desk.logIn();

        assertThrows(IllegalStateException.class, () -> stream.beat(said::add));
        assertEquals(1, said.size());
    }

    @Test
    void answersAPing() {
        BreezeSocket stream = new BreezeSocket(desk.simulated, new BreezeNotices(heard::add));
        List<String> said = new CopyOnWriteArrayList<>();
        stream.opened(said::add);

        stream.text("2");

        assertEquals(List.of("3"), said);
    }

    /** One when a connection opens, another when Breeze has let us in. */
    private void awaitGaps(int number) {
        eventually(
                SOON,
                () -> assertEquals(
                        number,
                        heard.stream()
                                .filter(BrokerReport.Gap.class::isInstance)
                                .count()));
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
        return ((Acknowledged) desk.breeze.submit(order)).brokerOrderId();
    }
}
