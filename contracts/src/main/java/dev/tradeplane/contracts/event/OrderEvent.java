package dev.tradeplane.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.SettlementOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an order, in the order in which it may. */
@JsonSubTypes({
    @JsonSubTypes.Type(OrderEvent.IntentReceived.class),
    @JsonSubTypes.Type(OrderEvent.OrderApproved.class),
    @JsonSubTypes.Type(OrderEvent.OrderDenied.class),
    @JsonSubTypes.Type(OrderEvent.OrderSending.class),
    @JsonSubTypes.Type(OrderEvent.OrderAcknowledged.class),
    @JsonSubTypes.Type(OrderEvent.OrderAdopted.class),
    @JsonSubTypes.Type(OrderEvent.OrderRejected.class),
    @JsonSubTypes.Type(OrderEvent.OrderOutcomeUnknown.class),
    @JsonSubTypes.Type(OrderEvent.OrderSettled.class),
    @JsonSubTypes.Type(OrderEvent.OrderFilled.class),
    @JsonSubTypes.Type(OrderEvent.OrderCancelRequested.class),
    @JsonSubTypes.Type(OrderEvent.OrderCanceled.class),
    @JsonSubTypes.Type(OrderEvent.OrderCancelRejected.class),
    @JsonSubTypes.Type(OrderEvent.OrderReplaceApproved.class),
    @JsonSubTypes.Type(OrderEvent.OrderReplaced.class),
    @JsonSubTypes.Type(OrderEvent.OrderReplaceRejected.class),
    @JsonSubTypes.Type(OrderEvent.OrderExpired.class),
    @JsonSubTypes.Type(OrderEvent.OrderExpiredUnsent.class)
})
public sealed interface OrderEvent extends TradeplaneEvent {
    /** risk-service took the wish in, under this key. */
    @JsonTypeName("IntentReceived")
    record IntentReceived(Wish wish, String source, String idempotencyKey, Instant receivedAt) implements OrderEvent {}

    /**
     * Passed every check; capacity is held from here on.
     *
     * @param quote the reference price used
     * @param reserved the quantity held
     */
    @JsonTypeName("OrderApproved")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderApproved(
            OrderIntent intent,
            long limitsVersion,
            @Nullable Quote quote,
            Quantity reserved) implements OrderEvent {}

    @JsonTypeName("OrderDenied")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderDenied(
            Reason reason, long limitsVersion, @Nullable Quote quote) implements OrderEvent {}

    /** Claimed and about to leave; committed before the first byte does. */
    @JsonTypeName("OrderSending")
    record OrderSending(int attempt) implements OrderEvent {}

    @JsonTypeName("OrderAcknowledged")
    record OrderAcknowledged(BrokerOrderId brokerOrderId) implements OrderEvent {}

    /**
     * Found at the broker and sent by nobody of ours: from here on it is followed like any other.
     *
     * @param intent as far as the broker's book tells it
     * @param idempotencyKey what both ids are derived from
     * @param parent the order of ours it is an exit of; absent for one that others placed
     */
    @JsonTypeName("OrderAdopted")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderAdopted(
            OrderIntent intent,
            BrokerOrderId brokerOrderId,
            String idempotencyKey,
            @Nullable ClientOrderId parent) implements OrderEvent {}

    /** The broker proved that it did not take it. */
    @JsonTypeName("OrderRejected")
    record OrderRejected(Reason reason) implements OrderEvent {}

    /** No proof either way. */
    @JsonTypeName("OrderOutcomeUnknown")
    record OrderOutcomeUnknown(Reason reason) implements OrderEvent {}

    /**
     * A person said what became of an order of unknown outcome; the next event is what follows from it.
     *
     * @param brokerOrderId only of one that was placed
     */
    @JsonTypeName("OrderSettled")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderSettled(SettlementOutcome outcome, @Nullable BrokerOrderId brokerOrderId, String reason, String by)
            implements OrderEvent {}

    /**
     * One execution.
     *
     * @param tradeId the broker's id of it; a repeat carries the same
     * @param cumulativeQuantity filled so far, this one included
     * @param complete whether nothing is left to fill
     */
    @JsonTypeName("OrderFilled")
    record OrderFilled(
            String tradeId,
            Quantity quantity,
            Price price,
            Quantity cumulativeQuantity,
            Price averagePrice,
            boolean complete)
            implements OrderEvent {}

    /** Somebody asked for a cancel; the order may still fill. */
    @JsonTypeName("OrderCancelRequested")
    record OrderCancelRequested(String by) implements OrderEvent {}

    @JsonTypeName("OrderCanceled")
    record OrderCanceled(Reason reason) implements OrderEvent {}

    @JsonTypeName("OrderCancelRejected")
    record OrderCancelRejected(Reason reason) implements OrderEvent {}

    /** A change passed every check and is on its way. */
    @JsonTypeName("OrderReplaceApproved")
    record OrderReplaceApproved(OrderChange change, int number, long limitsVersion) implements OrderEvent {}

    @JsonTypeName("OrderReplaced")
    record OrderReplaced(OrderIntent intent, int number) implements OrderEvent {}

    @JsonTypeName("OrderReplaceRejected")
    record OrderReplaceRejected(Reason reason, int number) implements OrderEvent {}

    /** Its time in force ended at the broker. */
    @JsonTypeName("OrderExpired")
    record OrderExpired(Reason reason) implements OrderEvent {}

    /** Its validity ended before it was sent; the broker never saw it. */
    @JsonTypeName("OrderExpiredUnsent")
    record OrderExpiredUnsent(Reason reason) implements OrderEvent {}
}
