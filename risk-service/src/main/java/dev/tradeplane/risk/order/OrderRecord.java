package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order as risk-service records it.
 *
 * @param wish what was decided; an exit that could be resolved stands here as the order it became
 * @param limitsVersion the limits it was decided under; 0 when there were none, or others sent it
 * @param approvedAt when it passed every check; absent when it did not
 */
public record OrderRecord(
        OrderIds ids,
        AccountName account,
        IdempotencyKey key,
        String source,
        Wish wish,
        long limitsVersion,
        @Nullable Instant approvedAt,
        Instant createdAt,
        @Nullable String traceparent,
        OrderProgress progress) {

    /** One that others sent: it passed no check of ours, and counts in no pace. */
    public static OrderRecord adopted(
            EventEnvelope envelope, OrderIds ids, OrderEvent.OrderAdopted found, Instant now) {
        return new OrderRecord(
                ids,
                envelope.account(),
                new IdempotencyKey(found.idempotencyKey()),
                found.parent() == null ? "broker" : "exit of " + found.parent(),
                new Wish.Place(found.intent()),
                0,
                null,
                now,
                envelope.traceparent(),
                OrderProgress.decided(OrderState.ACKNOWLEDGED, null, now)
                        .known(found.brokerOrderId())
                        .revised(0, envelope.revision()));
    }

    public OrderId id() {
        return ids.orderId();
    }

    public InstrumentId instrument() {
        return wish.instrument();
    }

    public OrderState state() {
        return progress.state();
    }

    public boolean isOpen() {
        return !state().isTerminal();
    }

    /** The order spelled out; empty for an exit that was denied before it could be. */
    public Optional<OrderIntent> intent() {
        return switch (wish) {
            case Wish.Place(OrderIntent intent) -> Optional.of(intent);
            case Wish.Exit ignored -> Optional.empty();
        };
    }

    /** The order spelled out, where only an approved order can be meant. */
    public OrderIntent approvedIntent() {
        return intent().orElseThrow(() -> new IllegalStateException("order " + id() + " was never spelled out"));
    }

    /** What may still fill. */
    public Quantity leaves() {
        Quantity asked = approvedIntent().quantity();
        return progress.filled().compareTo(asked) >= 0 ? Quantity.ZERO : asked.minus(progress.filled());
    }

    public OrderRecord with(OrderProgress next) {
        return new OrderRecord(
                ids, account, key, source, wish, limitsVersion, approvedAt, createdAt, traceparent, next);
    }

    /** The order after a report of broker-service; an execution must be new: the caller drops repeats. */
    public OrderRecord after(EventEnvelope envelope, OrderEvent event, Instant now) {
        return OrderTransitions.after(this, envelope, event, now);
    }

    /** One more audit envelope of ours. */
    public OrderRecord revised() {
        return with(progress.revised(progress.revision() + 1, progress.brokerRevision()));
    }

    public OrderRecord cancelAsked(Instant now) {
        return with(progress.canceling(true).at(now));
    }

    /** A change of this order passed every check and is on its way. */
    public OrderRecord changeApproved(OrderIntent pending, Instant now) {
        return with(progress.changing(progress.change() + 1, pending).at(now));
    }

    OrderRecord spelledOut(OrderIntent intent) {
        return new OrderRecord(
                ids,
                account,
                key,
                source,
                new Wish.Place(intent),
                limitsVersion,
                approvedAt,
                createdAt,
                traceparent,
                progress);
    }

    public OrderView view() {
        return OrderViews.of(this);
    }
}
