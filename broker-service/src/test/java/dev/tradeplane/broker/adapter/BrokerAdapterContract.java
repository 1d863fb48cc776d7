package dev.tradeplane.broker.adapter;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter keeps, in numbered cards. Prices are those of the fixtures: RELIANCE last traded at 2450. */
public abstract class BrokerAdapterContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final OrderIntent RESTING =
            anOrderIntent().buy(10).limit("2400").build();

    protected abstract BrokerAdapter broker();

    /** Moves the last price of RELIANCE. */
    protected abstract void tradesAt(String price);

    @Test
    void card01AcknowledgesAnOrderAndKeepsItUnderItsClientId() {
        ClientOrderId id = newId();

        Acknowledged taken = assertInstanceOf(Acknowledged.class, submit(id, RESTING));

        BrokerBookOrder found = find(id);
        assertEquals(taken.brokerOrderId(), found.brokerOrderId());
        assertEquals(OrderState.ACKNOWLEDGED, found.state());
    }

    @Test
    void card02SaysThatItHasNoOrderItNeverGot() {
        assertTrue(broker().find(newId()).isEmpty());
    }

    @Test
    void card03TakesAClientIdOnceAndAnswersARepeatTheSame() {
        if (!broker().capabilities().brokerClass().provesAbsence()) {
            return;
        }
        ClientOrderId id = newId();

        SubmissionOutcome first = submit(id, RESTING);

        assertEquals(first, submit(id, RESTING));
        assertEquals(
                1,
                broker().orders().stream()
                        .filter(order -> order.clientOrderId().equals(id))
                        .count());
    }

    @Test
    void card04FillsAMarketOrderAndReportsTheTrade() {
        ClientOrderId id = newId();

        submit(id, anOrderIntent().buy(10).build());

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
        List<BrokerTrade> trades = broker().trades(id);
        assertEquals(Quantity.of(10), trades.stream().map(BrokerTrade::quantity).reduce(Quantity.ZERO, Quantity::plus));
    }

    @Test
    void card05FillsARestingOrderWhenThePriceComes() {
        ClientOrderId id = newId();
        submit(id, RESTING);

        tradesAt("2399.95");

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
    }

    @Test
    void card06CancelsAWorkingOrder() {
        ClientOrderId id = newId();
        Acknowledged taken = assertInstanceOf(Acknowledged.class, submit(id, RESTING));

        assertInstanceOf(Acknowledged.class, broker().cancel(id, taken.brokerOrderId()));

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, find(id).state()));
    }

    @Test
    void card07RefusesToCancelAFilledOrder() {
        ClientOrderId id = newId();
        Acknowledged taken = assertInstanceOf(
                Acknowledged.class, submit(id, anOrderIntent().buy(10).build()));
        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));

        assertInstanceOf(Rejected.class, broker().cancel(id, taken.brokerOrderId()));
    }

    @Test
    void card08ChangesAWorkingOrderAndTakesTheSameChangeTwice() {
        if (!broker().capabilities().canModify()) {
            return;
        }
        ClientOrderId id = newId();
        Acknowledged taken = assertInstanceOf(Acknowledged.class, submit(id, RESTING));
        OrderToChange change =
                new OrderToChange(id, taken.brokerOrderId(), Quantity.of(20), RESTING.limitPrice(), null);

        assertInstanceOf(Acknowledged.class, broker().modify(change));
        assertInstanceOf(Acknowledged.class, broker().modify(change));

        assertEquals(Quantity.of(20), find(id).quantity());
    }

    @Test
    void card09CancelsWhatAnImmediateOrderCannotFill() {
        ClientOrderId id = newId();

        submit(id, anOrderIntent().buy(10).limit("2400").immediateOrCancel().build());

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, find(id).state()));
    }

    @Test
    void card10DeclaresWhatItCanDo() {
        assertFalse(broker().capabilities().orderTypes().isEmpty());
        assertFalse(broker().capabilities().timesInForce().isEmpty());
        assertFalse(broker().capabilities().processingBound().isNegative());
    }

    @Test
    void card11WritesNothingOnceTheWindowOfTheClaimIsOver() {
        ClientOrderId id = newId();

        assertInstanceOf(Unknown.class, broker().submit(new OrderToSend(id, RESTING, SendWindows.over())));

        assertTrue(broker().find(id).isEmpty());
    }

    private SubmissionOutcome submit(ClientOrderId id, OrderIntent intent) {
        return broker().submit(new OrderToSend(id, intent, SendWindows.open()));
    }

    private BrokerBookOrder find(ClientOrderId id) {
        return broker().find(id).orElseThrow();
    }

    private static ClientOrderId newId() {
        return Commands.newIds().clientOrderId();
    }
}
