package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;

/**
 * Moves an order by what broker-service reports. Reports come at least once and in any order: a later state is never
 * taken back by an earlier one, and whether an order is filled is told by the executions counted, not by who says so. That an
 * order was never sent counts until the broker is known to have it.
 */
final class OrderTransitions {
    private OrderTransitions() {}

    /** The order after this event. An execution must be new: the caller drops repeats. */
    static OrderRecord after(OrderRecord order, EventEnvelope envelope, OrderEvent event, Instant now) {
        boolean newest = envelope.revision() > order.progress().brokerRevision();
        OrderRecord moved = moved(order, event, newest);
        OrderProgress progress = moved.progress();
        long seen = Math.max(progress.brokerRevision(), envelope.revision());
        return moved.with(progress.revised(progress.revision(), seen).at(now));
    }

    private static OrderRecord moved(OrderRecord order, OrderEvent event, boolean newest) {
        OrderProgress progress = order.progress();
        return switch (event) {
            case OrderEvent.OrderSending sending -> sending(order, newest);
            case OrderEvent.OrderAcknowledged acknowledged -> acknowledged(order, acknowledged, newest);
            case OrderEvent.OrderOutcomeUnknown unknown ->
                rank(progress.state()) < rank(OrderState.UNKNOWN)
                        ? order.with(progress.in(OrderState.UNKNOWN, unknown.reason()))
                        : order;
            case OrderEvent.OrderFilled fill -> filled(order, fill);
            case OrderEvent.OrderRejected rejected -> ended(order, OrderState.REJECTED, rejected.reason());
            case OrderEvent.OrderCanceled canceled -> ended(order, OrderState.CANCELED, canceled.reason());
            case OrderEvent.OrderExpired expired -> ended(order, OrderState.EXPIRED, expired.reason());
            case OrderEvent.OrderExpiredUnsent expired -> unsent(order, OrderState.EXPIRED_UNSENT, expired.reason());
            case OrderEvent.OrderDenied denied -> unsent(order, OrderState.DENIED, denied.reason());
            case OrderEvent.OrderCancelRejected rejected -> order.with(progress.canceling(false));
            case OrderEvent.OrderReplaced replaced -> replaced(order, replaced);
            case OrderEvent.OrderReplaceRejected rejected ->
                rejected.number() == progress.change()
                        ? completed(order.with(progress.changing(progress.change(), null)))
                        : order;
            case OrderEvent.OrderSettled told -> order;
            case OrderEvent.IntentReceived ours -> order;
            case OrderEvent.OrderAdopted adopted -> order;
            case OrderEvent.OrderApproved ours -> order;
            case OrderEvent.OrderCancelRequested ours -> order;
            case OrderEvent.OrderReplaceApproved ours -> order;
        };
    }

    /**
     * Told after an end, the broker has what we believed it never got: the order is open again. What was never sent ended
     * before, whatever was heard in between.
     */
    private static OrderRecord acknowledged(
            OrderRecord order, OrderEvent.OrderAcknowledged acknowledged, boolean newest) {
        OrderProgress known = order.progress().known(acknowledged.brokerOrderId());
        boolean later = newest || order.state() == OrderState.EXPIRED_UNSENT || order.state() == OrderState.DENIED;
        if (order.isOpen() || !later || order.approvedAt() == null || order.state() == OrderState.FILLED) {
            return order.with(forward(known, OrderState.ACKNOWLEDGED));
        }
        boolean untouched = known.filled().isZero();
        return completed(order.with(known.in(untouched ? OrderState.ACKNOWLEDGED : OrderState.PARTIALLY_FILLED, null)));
    }

    /** A second attempt may follow an unknown outcome that was proved absent; an old report of the first may not. */
    private static OrderRecord sending(OrderRecord order, boolean newest) {
        OrderProgress progress = order.progress();
        boolean again = progress.state() == OrderState.UNKNOWN && newest;
        return progress.state() == OrderState.APPROVED || again
                ? order.with(progress.in(OrderState.SENDING, null))
                : order;
    }

    private static OrderRecord filled(OrderRecord order, OrderEvent.OrderFilled fill) {
        OrderProgress progress = order.progress();
        Quantity total = progress.filled().plus(fill.quantity());
        Price known = progress.averagePrice();
        // Of reports in the wrong order, the one that counts the most executions knows the average best.
        Price average = known == null || fill.cumulativeQuantity().compareTo(total) >= 0 ? fill.averagePrice() : known;
        return completed(order.with(forward(progress.filled(total, average), OrderState.PARTIALLY_FILLED)));
    }

    private static OrderRecord replaced(OrderRecord order, OrderEvent.OrderReplaced replaced) {
        if (replaced.number() < order.progress().change()) {
            return order;
        }
        OrderIntent intent = replaced.intent();
        return completed(order.spelledOut(intent)
                .with(order.progress().changing(order.progress().change(), null)));
    }

    /** A larger quantity may be on its way: the broker can have taken it before the fill that seems to be the last. */
    private static OrderRecord completed(OrderRecord order) {
        Quantity filled = order.progress().filled();
        OrderIntent pending = order.progress().pendingChange();
        boolean mayGrow = pending != null && pending.quantity().compareTo(filled) > 0;
        return !filled.isZero() && order.leaves().isZero() && !mayGrow
                ? order.with(order.progress().in(OrderState.FILLED, null))
                : order;
    }

    /** Told before any proof that the broker has it, and so no news once that is known. */
    private static OrderRecord unsent(OrderRecord order, OrderState state, Reason why) {
        return order.progress().brokerOrderId() == null ? ended(order, state, why) : order;
    }

    /** A change that is on its way stays so: the broker may have taken it before the end, and says it in time. */
    private static OrderRecord ended(OrderRecord order, OrderState state, Reason why) {
        return order.isOpen() ? order.with(order.progress().in(state, why)) : order;
    }

    private static OrderProgress forward(OrderProgress progress, OrderState state) {
        return rank(progress.state()) < rank(state) ? progress.in(state, null) : progress;
    }

    private static int rank(OrderState state) {
        return switch (state) {
            case RECEIVED, AWAITING_APPROVAL, APPROVED -> 0;
            case SENDING -> 1;
            case UNKNOWN -> 2;
            case ACKNOWLEDGED -> 3;
            case PARTIALLY_FILLED -> 4;
            case DENIED, FILLED, CANCELED, REJECTED, EXPIRED, EXPIRED_UNSENT -> 5;
        };
    }
}
