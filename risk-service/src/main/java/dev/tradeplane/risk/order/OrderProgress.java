package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come.
 *
 * @param revision audit envelopes risk-service has written for this order
 * @param brokerRevision the latest change of broker-service seen
 * @param change number of the latest approved change; 0 when there was none
 * @param pendingChange approved and on its way, not yet confirmed or refused
 * @param cancelAsked a cancel is on its way
 */
public record OrderProgress(
        OrderState state,
        @Nullable BrokerOrderId brokerOrderId,
        Quantity filled,
        @Nullable Price averagePrice,
        @Nullable Reason reason,
        long revision,
        long brokerRevision,
        int change,
        @Nullable OrderIntent pendingChange,
        boolean cancelAsked,
        Instant updatedAt) {

    /** Where an order starts, right after its decision. */
    public static OrderProgress decided(OrderState state, @Nullable Reason reason, Instant at) {
        return new OrderProgress(state, null, Quantity.ZERO, null, reason, 0, 0, 0, null, false, at);
    }

    OrderProgress at(Instant now) {
        return new OrderProgress(
                state,
                brokerOrderId,
                filled,
                averagePrice,
                reason,
                revision,
                brokerRevision,
                change,
                pendingChange,
                cancelAsked,
                now);
    }

    OrderProgress in(OrderState newState, @Nullable Reason newReason) {
        return new OrderProgress(
                newState,
                brokerOrderId,
                filled,
                averagePrice,
                newReason,
                revision,
                brokerRevision,
                change,
                pendingChange,
                cancelAsked,
                updatedAt);
    }

    OrderProgress known(BrokerOrderId id) {
        return new OrderProgress(
                state,
                id,
                filled,
                averagePrice,
                reason,
                revision,
                brokerRevision,
                change,
                pendingChange,
                cancelAsked,
                updatedAt);
    }

    OrderProgress filled(Quantity total, @Nullable Price average) {
        return new OrderProgress(
                state,
                brokerOrderId,
                total,
                average,
                reason,
                revision,
                brokerRevision,
                change,
                pendingChange,
                cancelAsked,
                updatedAt);
    }

    OrderProgress revised(long own, long ofBroker) {
        return new OrderProgress(
                state,
                brokerOrderId,
                filled,
                averagePrice,
                reason,
                own,
                ofBroker,
                change,
                pendingChange,
                cancelAsked,
                updatedAt);
    }

    OrderProgress changing(int number, @Nullable OrderIntent pending) {
        return new OrderProgress(
                state,
                brokerOrderId,
                filled,
                averagePrice,
                reason,
                revision,
                brokerRevision,
                number,
                pending,
                cancelAsked,
                updatedAt);
    }

    OrderProgress canceling(boolean asked) {
        return new OrderProgress(
                state,
                brokerOrderId,
                filled,
                averagePrice,
                reason,
                revision,
                brokerRevision,
                change,
                pendingChange,
                asked,
                updatedAt);
    }
}
