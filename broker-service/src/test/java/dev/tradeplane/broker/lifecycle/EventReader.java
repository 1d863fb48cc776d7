package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import org.jspecify.annotations.Nullable;

/** What somebody knows of an order who reads its events and nothing else. */
record EventReader(
        OrderState state, int attempt, @Nullable BrokerOrderId brokerOrderId, Quantity filled, Quantity quantity) {
    static EventReader of(BrokerOrder order) {
        return new EventReader(
                order.state(),
                order.attempt(),
                order.brokerOrderId(),
                order.fills().quantity(),
                order.intent().quantity());
    }

    EventReader after(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderSending sending ->
                new EventReader(OrderState.SENDING, sending.attempt(), brokerOrderId, filled, quantity);
            case OrderEvent.OrderAcknowledged told ->
                new EventReader(OrderState.ACKNOWLEDGED, attempt, told.brokerOrderId(), filled, quantity);
            case OrderEvent.OrderFilled fill -> filled(fill);
            case OrderEvent.OrderRejected told -> in(OrderState.REJECTED);
            case OrderEvent.OrderOutcomeUnknown told -> in(OrderState.UNKNOWN);
            case OrderEvent.OrderCanceled told -> in(OrderState.CANCELED);
            case OrderEvent.OrderExpired told -> in(OrderState.EXPIRED);
            case OrderEvent.OrderExpiredUnsent told -> in(OrderState.EXPIRED_UNSENT);
            case OrderEvent.OrderDenied told -> in(OrderState.DENIED);
            case OrderEvent.OrderReplaced replaced -> replaced(replaced.intent().quantity());
            case OrderEvent.OrderSettled told -> this;
            case OrderEvent.OrderCancelRejected told -> this;
            case OrderEvent.OrderReplaceRejected told -> this;
            case OrderEvent.OrderAdopted other -> throw new AssertionError("not of this order: " + other);
            case OrderEvent.IntentReceived other -> throw new AssertionError("not ours to tell: " + other);
            case OrderEvent.OrderApproved other -> throw new AssertionError("not ours to tell: " + other);
            case OrderEvent.OrderCancelRequested other -> throw new AssertionError("not ours to tell: " + other);
            case OrderEvent.OrderReplaceApproved other -> throw new AssertionError("not ours to tell: " + other);
        };
    }

    private EventReader filled(OrderEvent.OrderFilled fill) {
        OrderState next =
                fill.complete() ? OrderState.FILLED : state.isTerminal() ? state : OrderState.PARTIALLY_FILLED;
        return new EventReader(next, attempt, brokerOrderId, fill.cumulativeQuantity(), quantity);
    }

    private EventReader replaced(Quantity next) {
        boolean complete = filled.compareTo(next) >= 0;
        boolean working = state == OrderState.ACKNOWLEDGED || state == OrderState.PARTIALLY_FILLED;
        OrderState after = working && complete
                ? OrderState.FILLED
                : state == OrderState.FILLED && !complete ? OrderState.PARTIALLY_FILLED : state;
        return new EventReader(after, attempt, brokerOrderId, filled, next);
    }

    private EventReader in(OrderState next) {
        return new EventReader(next, attempt, brokerOrderId, filled, quantity);
    }
}
