package dev.tradeplane.risk.order;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderTransitionsTest {
    private static final Instant NOW = TickingClock.MONDAY_MORNING;
    private static final AccountName DESK = AccountName.of("test-desk");
    private static final OrderEvent SENDING = new OrderEvent.OrderSending(1);
    private static final OrderEvent ACKNOWLEDGED = new OrderEvent.OrderAcknowledged(BrokerOrderId.of("B-1"));
    private static final OrderEvent UNKNOWN = new OrderEvent.OrderOutcomeUnknown(why(ReasonCode.OUTCOME_UNKNOWN));
    private static final OrderEvent EXPIRED_UNSENT = new OrderEvent.OrderExpiredUnsent(why(ReasonCode.VALIDITY_ENDED));
    private static final OrderEvent CANCELED = new OrderEvent.OrderCanceled(why(ReasonCode.CANCELED_ON_REQUEST));

    @Test
    void endsTheSameInWhateverOrderReportsArrive() {
        List<EventEnvelope> history =
                List.of(at(1, SENDING), at(2, ACKNOWLEDGED), at(3, fill(4, 4)), at(4, fill(6, 10)));

        for (long seed = 0; seed < 100; seed++) {
            List<EventEnvelope> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));
            OrderRecord order = after(shuffled);

            assertEquals(OrderState.FILLED, order.state(), () -> "order of arrival: " + shuffled);
            assertEquals(Quantity.of(10), order.progress().filled());
            assertEquals(Price.of("2410"), order.progress().averagePrice());
            assertEquals(BrokerOrderId.of("B-1"), order.progress().brokerOrderId());
        }
    }

    @Test
    void isNotFilledBeforeEveryExecutionWasCounted() {
        OrderRecord order = after(List.of(at(4, fill(6, 10))));

        assertEquals(OrderState.PARTIALLY_FILLED, order.state());
        assertEquals(Quantity.of(4), order.leaves());
    }

    @Test
    void proofSettlesAnUnknownOutcome() {
        assertEquals(
                OrderState.UNKNOWN,
                after(List.of(at(1, SENDING), at(2, UNKNOWN))).state());
        assertEquals(
                OrderState.ACKNOWLEDGED,
                after(List.of(at(1, SENDING), at(2, UNKNOWN), at(3, ACKNOWLEDGED)))
                        .state());
        assertEquals(
                OrderState.SENDING,
                after(List.of(at(1, SENDING), at(2, UNKNOWN), at(3, new OrderEvent.OrderSending(2))))
                        .state());
    }

    @Test
    void aLateReportOfTheFirstAttemptDoesNotHideAnUnknownOutcome() {
        assertEquals(
                OrderState.UNKNOWN,
                after(List.of(at(2, UNKNOWN), at(1, SENDING))).state());
    }

    @Test
    void staysEndedAndAdoptsALateFill() {
        OrderRecord order = after(List.of(at(2, CANCELED), at(1, ACKNOWLEDGED), at(3, fill(4, 4))));

        assertEquals(OrderState.CANCELED, order.state());
        assertEquals(Quantity.of(4), order.progress().filled());
        assertFalse(order.isOpen());
    }

    @Test
    void anAcknowledgementAfterTheEndOpensTheOrderAgainInWhateverOrderReportsArrive() {
        List<EventEnvelope> history =
                List.of(at(1, SENDING), at(2, UNKNOWN), at(3, EXPIRED_UNSENT), at(4, ACKNOWLEDGED));

        for (long seed = 0; seed < 30; seed++) {
            List<EventEnvelope> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));

            assertEquals(OrderState.ACKNOWLEDGED, after(shuffled).state(), () -> "order of arrival: " + shuffled);
        }
    }

    @Test
    void aFillWithTheAcknowledgementAfterTheEndLeavesTheRestOpen() {
        OrderRecord order = after(List.of(at(1, EXPIRED_UNSENT), at(2, ACKNOWLEDGED), at(3, fill(4, 4))));

        assertEquals(OrderState.PARTIALLY_FILLED, order.state());
        assertEquals(Quantity.of(6), order.leaves());
    }

    @Test
    void aReplacementChangesWhatMayStillFill() {
        OrderRecord pending = approved().changeApproved(anOrderIntent().buy(4).build(), NOW);

        OrderRecord replaced = pending.after(
                at(3, ACKNOWLEDGED),
                new OrderEvent.OrderReplaced(anOrderIntent().buy(4).build(), 1),
                NOW);

        assertEquals(Quantity.of(4), replaced.leaves());
        assertNull(replaced.progress().pendingChange());
    }

    @Test
    void aReplacementDownToWhatIsFilledCompletesTheOrder() {
        OrderRecord filled = after(List.of(at(3, fill(4, 4))));

        OrderRecord replaced = filled.after(
                at(4, ACKNOWLEDGED),
                new OrderEvent.OrderReplaced(anOrderIntent().buy(4).build(), 1),
                NOW);

        assertEquals(OrderState.FILLED, replaced.state());
    }

    @Test
    void staysOpenWhileTheBrokerMayHaveTakenALargerQuantity() {
        OrderRecord pending = approved().changeApproved(anOrderIntent().buy(20).build(), NOW);
        OrderRecord filled = told(pending, 3, fill(10, 10));

        assertEquals(OrderState.PARTIALLY_FILLED, filled.state());
        assertEquals(
                OrderState.PARTIALLY_FILLED,
                told(
                                filled,
                                4,
                                new OrderEvent.OrderReplaced(
                                        anOrderIntent().buy(20).build(), 1))
                        .state());
        assertEquals(
                OrderState.FILLED,
                told(filled, 4, new OrderEvent.OrderReplaceRejected(why(ReasonCode.BROKER_REJECTED), 1))
                        .state());
    }

    @Test
    void anEndDoesNotForgetAChangeThatIsOnItsWay() {
        OrderRecord ended =
                told(approved().changeApproved(anOrderIntent().buy(20).build(), NOW), 5, CANCELED);

        OrderRecord filled = told(ended, 4, fill(10, 10));
        OrderRecord replaced = told(
                filled, 3, new OrderEvent.OrderReplaced(anOrderIntent().buy(20).build(), 1));

        assertEquals(OrderState.CANCELED, filled.state());
        assertEquals(OrderState.CANCELED, replaced.state());
        assertNull(replaced.progress().pendingChange());
    }

    @Test
    void whatWasNeverSentEndsThoughALaterReportCameFirst() {
        OrderRecord refused = after(List.of(
                at(2, new OrderEvent.OrderReplaceRejected(why(ReasonCode.BROKER_REJECTED), 1)), at(1, EXPIRED_UNSENT)));

        assertEquals(OrderState.EXPIRED_UNSENT, refused.state());
    }

    @Test
    void anAcknowledgementOpensWhatWasGivenUpThoughAFillCameFirst() {
        OrderRecord order = after(List.of(at(1, EXPIRED_UNSENT), at(3, fill(4, 4)), at(2, ACKNOWLEDGED)));

        assertEquals(OrderState.PARTIALLY_FILLED, order.state());
        assertEquals(Quantity.of(6), order.leaves());
    }

    @Test
    void aRefusedCancelMayBeAskedForAgain() {
        OrderRecord asked = approved().cancelAsked(NOW);

        OrderRecord refused = told(asked, 3, new OrderEvent.OrderCancelRejected(why(ReasonCode.BROKER_REJECTED)));

        assertFalse(refused.progress().cancelAsked());
    }

    @Test
    void anEndSaysWhy() {
        assertEquals(
                why(ReasonCode.BROKER_REJECTED),
                told(approved(), 2, new OrderEvent.OrderRejected(why(ReasonCode.BROKER_REJECTED)))
                        .progress()
                        .reason());
        assertEquals(
                why(ReasonCode.OUTCOME_UNKNOWN),
                told(approved(), 2, UNKNOWN).progress().reason());
    }

    private static OrderRecord told(OrderRecord order, long revision, OrderEvent event) {
        return order.after(at(revision, event), event, NOW);
    }

    private static OrderRecord after(List<EventEnvelope> events) {
        OrderRecord order = approved();
        for (EventEnvelope envelope : events) {
            order = order.after(envelope, (OrderEvent) envelope.event(), NOW);
        }
        return order;
    }

    private static OrderRecord approved() {
        return OrderRecords.inState(
                OrderState.APPROVED, "key", anOrderIntent().buy(10).build(), NOW);
    }

    private static EventEnvelope at(long revision, OrderEvent event) {
        return new EventEnvelope("e" + revision, "broker-service", DESK, null, null, revision, NOW, null, event);
    }

    /** The first four units cost 2425 each, all ten 2410 on average. */
    private static OrderEvent fill(long units, long cumulative) {
        String average = cumulative == 10 ? "2410" : "2425";
        return new OrderEvent.OrderFilled(
                "trade-" + cumulative,
                Quantity.of(units),
                Price.of(cumulative == 10 ? "2400" : "2425"),
                Quantity.of(cumulative),
                Price.of(average),
                cumulative == 10);
    }

    private static Reason why(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
