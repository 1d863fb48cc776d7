package dev.tradeplane.contracts.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.TradingState;
import org.jspecify.annotations.Nullable;

/** What risk-service asks broker-service to do. Delivered at least once, so each is harmless when repeated. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BrokerCommand.SubmitOrder.class, name = "submit"),
    @JsonSubTypes.Type(value = BrokerCommand.ReplaceOrder.class, name = "replace"),
    @JsonSubTypes.Type(value = BrokerCommand.CancelOrder.class, name = "cancel"),
    @JsonSubTypes.Type(value = BrokerCommand.SetTradingState.class, name = "tradingState")
})
public sealed interface BrokerCommand {
    /**
     * Send an approved order.
     *
     * @param verdict the text of a {@code Verdict}: the batch's EdDSA JWT, and the way from this order's hash to its root
     */
    record SubmitOrder(
            OrderId orderId,
            ClientOrderId clientOrderId,
            OrderIntent intent,
            String verdict,
            @Nullable String traceparent)
            implements BrokerCommand {}

    /**
     * Change a working order.
     *
     * @param change counts the approved changes of this order from 1; a repeat carries the same number
     */
    record ReplaceOrder(
            OrderId orderId,
            ClientOrderId clientOrderId,
            int change,
            Quantity quantity,
            @Nullable Price limitPrice,
            @Nullable Price triggerPrice,
            String verdict,
            @Nullable String traceparent)
            implements BrokerCommand {}

    /** Cancel what is left of an order; always passes. */
    record CancelOrder(
            OrderId orderId,
            ClientOrderId clientOrderId,
            @Nullable String traceparent) implements BrokerCommand {}

    /**
     * The trading state set through the API.
     *
     * @param version grows with each change, so that a late repeat cannot undo a newer state
     */
    record SetTradingState(TradingState state, long version) implements BrokerCommand {}
}
