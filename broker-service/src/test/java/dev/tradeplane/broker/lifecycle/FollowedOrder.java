package dev.tradeplane.broker.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One order as {@link OrderBook} keeps it, each execution once, and what must hold after anything that is learned. */
final class FollowedOrder {
    /** The transitions of the product; a test may plant others. */
    static final BiFunction<BrokerOrder, OrderOccurrence, Step> OURS = BrokerOrder::after;

    private final BiFunction<BrokerOrder, OrderOccurrence, Step> transitions;
    private final Set<String> trades = new HashSet<>();
    private Quantity executed = Quantity.ZERO;
    private Money paid = Money.ZERO;
    private BrokerOrder order;

    FollowedOrder(BrokerOrder order, BiFunction<BrokerOrder, OrderOccurrence, Step> transitions) {
        this.order = order;
        this.transitions = transitions;
    }

    BrokerOrder order() {
        return order;
    }

    /** What is recorded without being learned from anybody. */
    void ask(UnaryOperator<BrokerOrder> record) {
        order = record.apply(order);
    }

    void learn(OrderOccurrence occurrence) {
        if (occurrence instanceof Filled filled) {
            if (!trades.add(filled.tradeId())) {
                return;
            }
            executed = executed.plus(filled.quantity());
            paid = paid.plus(filled.price().times(filled.quantity()));
        }
        BrokerOrder before = order;
        Step step = transitions.apply(before, occurrence);
        order = step.order();
        String told = before.state() + " + " + occurrence + " = " + order.state() + " by " + step.events();
        eachChangeHasItsEvent(before, step, told);
        onlyProofUndoesAnEnd(before, step, told);
        whatIsKnownStaysKnown(before, told);
        assertEquals(executed, order.fills().quantity(), told);
        assertEquals(paid, order.fills().value(), told);
    }

    private void eachChangeHasItsEvent(BrokerOrder before, Step step, String told) {
        assertEquals(before.revision() + step.events().size(), order.revision(), told);
        if (step.events().isEmpty()) {
            assertEquals(before, order, told);
        }
        EventReader reader = EventReader.of(before);
        for (OrderEvent event : step.events()) {
            EventReader next = reader.after(event);
            if (!isOnlyAWord(event)) {
                assertNotEquals(reader, next, () -> "an event without a change: " + told);
            }
            reader = next;
        }
        assertEquals(reader, EventReader.of(order), told);
    }

    /** A settlement tells who said so; a refused cancel or change leaves the order as it works. */
    private static boolean isOnlyAWord(OrderEvent event) {
        return event instanceof OrderEvent.OrderSettled
                || event instanceof OrderEvent.OrderCancelRejected
                || event instanceof OrderEvent.OrderReplaceRejected
                || event instanceof OrderEvent.OrderReplaced;
    }

    private void onlyProofUndoesAnEnd(BrokerOrder before, Step step, String told) {
        if (!before.state().isTerminal() || before.state() == order.state()) {
            return;
        }
        boolean firstProof = before.brokerOrderId() == null && order.brokerOrderId() != null;
        boolean completed =
                order.state() == OrderState.FILLED && step.events().getLast() instanceof OrderEvent.OrderFilled;
        boolean enlarged =
                before.state() == OrderState.FILLED && step.events().getLast() instanceof OrderEvent.OrderReplaced;
        assertTrue(firstProof || completed || enlarged, told);
    }

    private void whatIsKnownStaysKnown(BrokerOrder before, String told) {
        if (before.brokerOrderId() != null) {
            assertEquals(before.brokerOrderId(), order.brokerOrderId(), told);
        }
        boolean inDoubt = order.state() == OrderState.SENDING || order.state() == OrderState.UNKNOWN;
        assertFalse(inDoubt && order.brokerOrderId() != null, () -> "in doubt of what is proven: " + told);
        boolean again = before.state() == OrderState.UNKNOWN && order.attempt() == before.attempt() + 1;
        assertTrue(order.attempt() == before.attempt() || again, told);
        if (order.state() == OrderState.FILLED) {
            assertTrue(order.isFilled(), told);
        }
    }
}
