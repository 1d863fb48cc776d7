package dev.tradeplane.broker.lifecycle;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Acknowledged;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.CancelRejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Canceled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ClaimedAgain;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Expired;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.GivenUp;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.OutcomeUnknown;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Rejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Replaced;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Settled;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.SettlementOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTransitionsTest {
    private static final BrokerOrderId ID = BrokerOrderId.of("B1");
    private static final Reason WHY = Reason.of(ReasonCode.BROKER_REJECTED, "no");
    private static final OrderOccurrence ACK = new Acknowledged(ID);
    private static final OrderOccurrence UNKNOWN = new OutcomeUnknown(1, WHY);
    private static final OrderOccurrence REJECTED = new Rejected(1, WHY);
    private static final OrderOccurrence CANCELED = new Canceled(ID, WHY);
    private static final OrderOccurrence EXPIRED = new Expired(ID, WHY);
    private static final OrderOccurrence PART = fill("t1", 4);
    private static final OrderOccurrence REST = fill("t2", 6);
    private static final OrderOccurrence PLACED = settled(SettlementOutcome.PLACED, ID);
    private static final OrderOccurrence NOT_PLACED = settled(SettlementOutcome.NOT_PLACED, null);
    private static final OrderOccurrence AGAIN = new ClaimedAgain(2);

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of(List.of(ACK), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(ACK, PART), OrderState.PARTIALLY_FILLED),
                Arguments.of(List.of(ACK, PART, REST), OrderState.FILLED),
                Arguments.of(List.of(PART, ACK, REST), OrderState.FILLED),
                Arguments.of(List.of(REST, PART, ACK), OrderState.FILLED),
                Arguments.of(List.of(REJECTED), OrderState.REJECTED),
                Arguments.of(List.of(UNKNOWN), OrderState.UNKNOWN),
                Arguments.of(List.of(UNKNOWN, ACK), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(ACK, UNKNOWN), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(UNKNOWN, REJECTED), OrderState.REJECTED),
                Arguments.of(List.of(ACK, CANCELED), OrderState.CANCELED),
                Arguments.of(List.of(CANCELED), OrderState.CANCELED),
                Arguments.of(List.of(ACK, PART, EXPIRED), OrderState.EXPIRED),
                Arguments.of(List.of(ACK, PART, REST, CANCELED), OrderState.FILLED),
                Arguments.of(List.of(CANCELED, PART), OrderState.CANCELED),
                Arguments.of(List.of(CANCELED, PART, REST), OrderState.FILLED),
                Arguments.of(List.of(UNKNOWN, AGAIN), OrderState.SENDING),
                Arguments.of(List.of(UNKNOWN, AGAIN, UNKNOWN), OrderState.SENDING),
                Arguments.of(List.of(UNKNOWN, AGAIN, REJECTED), OrderState.SENDING),
                Arguments.of(List.of(UNKNOWN, AGAIN, new Rejected(2, WHY)), OrderState.REJECTED),
                Arguments.of(List.of(UNKNOWN, AGAIN, ACK), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(ACK, AGAIN), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(UNKNOWN, new GivenUp(UnsentEnd.EXPIRED, WHY)), OrderState.EXPIRED_UNSENT),
                Arguments.of(List.of(new GivenUp(UnsentEnd.EXPIRED, WHY)), OrderState.SENDING),
                Arguments.of(List.of(UNKNOWN, new GivenUp(UnsentEnd.DENIED, WHY), ACK), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(UNKNOWN, PLACED), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(UNKNOWN, PLACED, PART, REST), OrderState.FILLED),
                Arguments.of(List.of(UNKNOWN, NOT_PLACED), OrderState.CANCELED),
                Arguments.of(List.of(UNKNOWN, NOT_PLACED, ACK), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(UNKNOWN, NOT_PLACED, PLACED), OrderState.CANCELED),
                Arguments.of(List.of(UNKNOWN, ACK, NOT_PLACED), OrderState.ACKNOWLEDGED),
                Arguments.of(List.of(NOT_PLACED), OrderState.SENDING));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void endsWhereProofLeads(List<OrderOccurrence> history, OrderState end) {
        assertEquals(end, after(history).order().state());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void countsOneRevisionForEachEvent(List<OrderOccurrence> history, OrderState end) {
        Step step = after(history);

        assertEquals(step.events().size(), step.order().revision());
    }

    @Test
    void tellsOfTheAcknowledgementBeforeAFillThatOvertookIt() {
        List<OrderEvent> events = after(List.of(PART, ACK)).events();

        assertEquals(
                List.of(
                        OrderEvent.OrderSending.class,
                        OrderEvent.OrderAcknowledged.class,
                        OrderEvent.OrderFilled.class),
                events.stream().map(Object::getClass).toList());
    }

    @Test
    void averagesThePricesOfItsFills() {
        Step step = after(List.of(new Filled(ID, "a", Quantity.of(4), Price.of("100")), fill("b", 6, "102.5")));

        OrderEvent.OrderFilled last = (OrderEvent.OrderFilled) step.events().getLast();
        assertEquals(Price.of("101.5"), last.averagePrice());
        assertEquals(Quantity.of(10), last.cumulativeQuantity());
    }

    @Test
    void takesTheNumbersOfAChangeOnlyWhenTheBrokerTookIt() {
        BrokerOrder order = after(List.of(ACK)).order().withPendingChange(change(1, 20));

        Step step = order.after(new Replaced(1));

        assertEquals(Quantity.of(20), step.order().intent().quantity());
        assertEquals(List.of(), step.order().after(new Replaced(1)).events());
    }

    @Test
    void opensAgainWhenALargerQuantityWasTakenAfterTheLastFill() {
        BrokerOrder filled = after(List.of(ACK, PART, REST)).order().withPendingChange(change(1, 20));

        assertEquals(
                OrderState.PARTIALLY_FILLED,
                filled.after(new Replaced(1)).order().state());
    }

    @Test
    void forgetsACancelTheBrokerRefused() {
        BrokerOrder order = after(List.of(ACK)).order().withCancelRequested(true);

        assertEquals(false, order.after(new CancelRejected(WHY)).order().cancelRequested());
    }

    private static Step after(List<OrderOccurrence> history) {
        OrderIds ids = Commands.newIds();
        Step step = BrokerOrder.claimed(new SubmitOrder(
                ids.orderId(), ids.clientOrderId(), anOrderIntent().build(), "", null));
        for (OrderOccurrence occurrence : history) {
            step = step.then(occurrence);
        }
        return step;
    }

    private static ReplaceOrder change(int number, long quantity) {
        OrderIds ids = Commands.newIds();
        return new ReplaceOrder(
                ids.orderId(), ids.clientOrderId(), number, Quantity.of(quantity), null, null, "", null);
    }

    private static Settled settled(SettlementOutcome outcome, @Nullable BrokerOrderId id) {
        return new Settled(new OrderEvent.OrderSettled(outcome, id, "seen in the terminal", "rest/risk-desk"));
    }

    private static Filled fill(String tradeId, long units) {
        return fill(tradeId, units, "2450");
    }

    private static Filled fill(String tradeId, long units, String price) {
        return new Filled(ID, tradeId, Quantity.of(units), Price.of(price));
    }
}
