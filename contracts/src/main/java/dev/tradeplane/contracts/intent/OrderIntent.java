package dev.tradeplane.contracts.intent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parsed, validated wish to trade that risk has not yet seen.
 *
 * @param limitPrice worst acceptable price; present exactly when the type needs one
 * @param triggerPrice price that activates a stop; present exactly when the type needs one
 * @param reduceOnly may shrink a position but never grow or flip it
 * @param validUntil after this instant the order must no longer be sent
 * @param exits what the broker is to work once it has filled; left out of the JSON when absent, as readers of before know it
 */
public record OrderIntent(
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        OrderType type,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice,
        ProductType product,
        TimeInForce timeInForce,
        boolean reduceOnly,
        @Nullable String strategy,
        Instant validUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Exits exits) {

    public OrderIntent {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("quantity must be above zero");
        }
        require("limitPrice", type.needsLimitPrice(), limitPrice, type);
        require("triggerPrice", type.needsTriggerPrice(), triggerPrice, type);
        if (reduceOnly && exits != null) {
            throw new IllegalArgumentException("a reduce-only order has no exits");
        }
    }

    /** An order without exits. */
    public OrderIntent(
            InstrumentId instrument,
            Side side,
            Quantity quantity,
            OrderType type,
            @Nullable Price limitPrice,
            @Nullable Price triggerPrice,
            ProductType product,
            TimeInForce timeInForce,
            boolean reduceOnly,
            @Nullable String strategy,
            Instant validUntil) {
        this(
                instrument,
                side,
                quantity,
                type,
                limitPrice,
                triggerPrice,
                product,
                timeInForce,
                reduceOnly,
                strategy,
                validUntil,
                null);
    }

    private static void require(String field, boolean needed, @Nullable Price price, OrderType type) {
        if (needed != (price != null)) {
            throw new IllegalArgumentException(
                    field + (needed ? " is required for type " : " is not allowed for type ") + type);
        }
    }

    /** The same wish with other numbers, as a modification asks for. */
    public OrderIntent replacedBy(Quantity newQuantity, @Nullable Price newLimit, @Nullable Price newTrigger) {
        return new OrderIntent(
                instrument,
                side,
                newQuantity,
                type,
                newLimit,
                newTrigger,
                product,
                timeInForce,
                reduceOnly,
                strategy,
                validUntil,
                exits);
    }

    /** The same order with these exits, or with none. */
    public OrderIntent exitingAt(@Nullable Exits newExits) {
        return new OrderIntent(
                instrument,
                side,
                quantity,
                type,
                limitPrice,
                triggerPrice,
                product,
                timeInForce,
                reduceOnly,
                strategy,
                validUntil,
                newExits);
    }
}
