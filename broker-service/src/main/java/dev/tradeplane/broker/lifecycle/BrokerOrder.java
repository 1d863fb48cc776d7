package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.OrderState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One order as broker-service knows it.
 *
 * <pre>
 * (claim) ─► SENDING ─► ACKNOWLEDGED ─► PARTIALLY_FILLED ─► FILLED
 *    │          │  ▲          └────────────────┴─► CANCELED, EXPIRED
 *    │          ├──│─► REJECTED
 *    │          └► UNKNOWN ─► any of the above, by proof
 *    │                └─► EXPIRED_UNSENT, DENIED, CANCELED: proven absent
 *    └─► DENIED, EXPIRED_UNSENT, CANCELED: never sent
 * (found at the broker) ─► ACKNOWLEDGED
 * </pre>
 *
 * The barrier is the commit of SENDING: no byte leaves before it. A fill counts in every state, even after the end: it
 * happened.
 *
 * @param attempt sends claimed so far; 0 when it was never to be sent, or was sent by others
 * @param revision events written of it so far
 * @param change number of the last change taken from risk-service
 * @param pendingChange a change taken whose outcome is not known yet
 */
public record BrokerOrder(
        OrderId orderId,
        ClientOrderId clientOrderId,
        OrderIntent intent,
        OrderState state,
        int attempt,
        long revision,
        int change,
        @Nullable ReplaceOrder pendingChange,
        @Nullable BrokerOrderId brokerOrderId,
        Fills fills,
        boolean cancelRequested,
        @Nullable String traceparent) {

    /** Taken for sending. */
    public static Step claimed(SubmitOrder order) {
        return new Step(fresh(order, OrderState.SENDING, 1), List.of(new OrderEvent.OrderSending(1)));
    }

    /** Recorded so that it can never be sent. */
    public static Step neverSent(SubmitOrder order, UnsentEnd end, Reason reason, long limitsVersion) {
        return new Step(fresh(order, end.state(), 0), List.of(end.event(reason, limitsVersion)));
    }

    /** Found at the broker. */
    static Step adopted(Adoption found) {
        BrokerOrder order = new BrokerOrder(
                found.ids().orderId(),
                found.ids().clientOrderId(),
                found.intent(),
                OrderState.ACKNOWLEDGED,
                0,
                1,
                0,
                null,
                found.brokerOrderId(),
                Fills.NONE,
                false,
                null);
        OrderEvent event = new OrderEvent.OrderAdopted(
                found.intent(), found.brokerOrderId(), found.key().value(), found.parent());
        return new Step(order, List.of(event));
    }

    /** What becomes of it, and the events that tell so; no events when it is no news. */
    public Step after(OrderOccurrence occurrence) {
        return OrderTransitions.apply(this, occurrence);
    }

    /** The broker is known to have it working. */
    public boolean isWorking() {
        return state == OrderState.ACKNOWLEDGED || state == OrderState.PARTIALLY_FILLED;
    }

    /** The broker's id of an order it is known to have. */
    public BrokerOrderId requireBrokerOrderId() {
        return Objects.requireNonNull(brokerOrderId, "the broker is not known to have it");
    }

    public boolean isFilled() {
        return fills.quantity().compareTo(intent.quantity()) >= 0;
    }

    private static BrokerOrder fresh(SubmitOrder order, OrderState state, int attempt) {
        return new BrokerOrder(
                order.orderId(),
                order.clientOrderId(),
                order.intent(),
                state,
                attempt,
                1,
                0,
                null,
                null,
                Fills.NONE,
                false,
                order.traceparent());
    }

    public BrokerOrder withCancelRequested(boolean requested) {
        return with(intent, change, pendingChange, requested);
    }

    /** A change was taken; it waits for the broker's word. */
    public BrokerOrder withPendingChange(ReplaceOrder replace) {
        return with(intent, replace.change(), replace, cancelRequested);
    }

    /** A change was taken and refused at once. */
    public BrokerOrder withChangeTaken(int number) {
        return with(intent, number, pendingChange, cancelRequested);
    }

    BrokerOrder withIntent(OrderIntent replaced) {
        return with(replaced, change, null, cancelRequested);
    }

    BrokerOrder withoutPendingChange() {
        return with(intent, change, null, cancelRequested);
    }

    BrokerOrder in(OrderState next) {
        return copy(next, attempt, fills, brokerOrderId);
    }

    BrokerOrder inAttempt(int next) {
        return copy(OrderState.SENDING, next, fills, brokerOrderId);
    }

    BrokerOrder knownAs(BrokerOrderId id) {
        return copy(state, attempt, fills, id);
    }

    BrokerOrder filled(Fills next) {
        return copy(state, attempt, next, brokerOrderId);
    }

    BrokerOrder atRevision(long next) {
        return new BrokerOrder(
                orderId,
                clientOrderId,
                intent,
                state,
                attempt,
                next,
                change,
                pendingChange,
                brokerOrderId,
                fills,
                cancelRequested,
                traceparent);
    }

    private BrokerOrder copy(OrderState nextState, int nextAttempt, Fills nextFills, @Nullable BrokerOrderId nextId) {
        return new BrokerOrder(
                orderId,
                clientOrderId,
                intent,
                nextState,
                nextAttempt,
                revision,
                change,
                pendingChange,
                nextId,
                nextFills,
                cancelRequested,
                traceparent);
    }

    private BrokerOrder with(
            OrderIntent nextIntent, int nextChange, @Nullable ReplaceOrder nextPending, boolean nextCancel) {
        return new BrokerOrder(
                orderId,
                clientOrderId,
                nextIntent,
                state,
                attempt,
                revision,
                nextChange,
                nextPending,
                brokerOrderId,
                fills,
                nextCancel,
                traceparent);
    }
}
