package dev.tradeplane.broker.adapter.alpaca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.OrderState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaBrokerTest {
    @TempDir
    private Path folder = Path.of("");

    private Desk desk;

    @BeforeEach
    void opens() {
        desk = new Desk(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void refusesPartsOfAShareBeforeAnythingIsSent() {
        OrderIntent part = Desk.anOrder().quantity("0.5").build();

        assertEquals(
                ReasonCode.NOT_OFFERED_BY_BROKER,
                desk.alpaca.objectionTo(part).orElseThrow().code());
        assertTrue(desk.alpaca.objectionTo(Desk.anOrder().quantity("5").build()).isEmpty());
    }

    @Test
    void showsWhatIsSoldShortBelowZero() {
        SentOrder order = desk.placed(Desk.anOrder().sell(10).build());
        desk.awaitState(order, OrderState.FILLED);

        assertEquals(
                List.of(new BrokerPosition(Desk.APPLE, null, NetQuantity.of("-10"), Price.of("190"))),
                desk.alpaca.positions());
    }

    @Test
    void showsWhatNewOrdersCanBePaidWith() {
        BigDecimal before = desk.alpaca.funds().orElseThrow().available().value();
        desk.working();

        BigDecimal after = desk.alpaca.funds().orElseThrow().available().value();

        assertEquals(0, before.subtract(after).compareTo(new BigDecimal("1800")));
    }

    @Test
    void endsNothingButSaysWhyWhenItsKeysAreRevoked() {
        desk.simulated.control().expireSession();

        Rejected refused = assertInstanceOf(
                Rejected.class,
                desk.alpaca.submit(
                        Desk.toSend(Desk.anOrder().buy(10).limit("180").build())));

        assertEquals(ReasonCode.BROKER_SESSION_EXPIRED, refused.reason().code());
    }
}
