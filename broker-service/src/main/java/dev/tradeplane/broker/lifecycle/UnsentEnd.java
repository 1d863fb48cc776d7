package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.order.OrderState;

/** How an order ends that the broker never had. */
public enum UnsentEnd {
    DENIED(OrderState.DENIED),
    EXPIRED(OrderState.EXPIRED_UNSENT),
    CANCELED(OrderState.CANCELED);

    private final OrderState state;

    UnsentEnd(OrderState state) {
        this.state = state;
    }

    OrderState state() {
        return state;
    }

    /**
     * The event that tells of it.
     *
     * @param limitsVersion of the verdict; 0 when there was no valid one at hand
     */
    OrderEvent event(Reason reason, long limitsVersion) {
        return switch (this) {
            case DENIED -> new OrderEvent.OrderDenied(reason, limitsVersion, null);
            case EXPIRED -> new OrderEvent.OrderExpiredUnsent(reason);
            case CANCELED -> new OrderEvent.OrderCanceled(reason);
        };
    }
}
