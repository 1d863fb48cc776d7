package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order in the paper broker's book.
 *
 * @param triggered whether a stop has become live; true from the start for other types
 * @param filledValue sum of price times quantity of what is filled
 * @param trades executions so far
 */
record PaperOrder(
        ClientOrderId clientOrderId,
        InstrumentId instrument,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        Quantity quantity,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice,
        boolean triggered,
        Quantity filled,
        Money filledValue,
        int trades,
        OrderState state,
        @Nullable String reason,
        Instant createdAt) {
    private static final int PLACES = 8;

    static PaperOrder of(OrderToSend order, Instant now) {
        OrderIntent intent = order.intent();
        return new PaperOrder(
                order.clientOrderId(),
                intent.instrument(),
                intent.side(),
                intent.type(),
                intent.timeInForce(),
                intent.quantity(),
                intent.limitPrice(),
                intent.triggerPrice(),
                !intent.type().needsTriggerPrice(),
                Quantity.ZERO,
                Money.ZERO,
                0,
                OrderState.ACKNOWLEDGED,
                null,
                now);
    }

    BrokerOrderId brokerOrderId() {
        return BrokerOrderId.of("P" + clientOrderId);
    }

    boolean isOpen() {
        return !state.isTerminal();
    }

    Quantity remaining() {
        return quantity.minus(filled);
    }

    PaperOrder live() {
        return with(true, filled, filledValue, trades, state);
    }

    PaperOrder filledBy(Quantity more, Price price) {
        Quantity now = filled.plus(more);
        OrderState next = now.compareTo(quantity) >= 0 ? OrderState.FILLED : OrderState.PARTIALLY_FILLED;
        return with(triggered, now, filledValue.plus(price.times(more)), trades + 1, next);
    }

    PaperOrder canceled() {
        return with(triggered, filled, filledValue, trades, OrderState.CANCELED);
    }

    PaperOrder rejected(String why) {
        return new PaperOrder(
                clientOrderId,
                instrument,
                side,
                type,
                timeInForce,
                quantity,
                limitPrice,
                triggerPrice,
                triggered,
                filled,
                filledValue,
                trades,
                OrderState.REJECTED,
                why,
                createdAt);
    }

    PaperOrder changed(OrderToChange change) {
        OrderState next = filled.compareTo(change.quantity()) >= 0 ? OrderState.FILLED : state;
        return new PaperOrder(
                clientOrderId,
                instrument,
                side,
                type,
                timeInForce,
                change.quantity(),
                change.limitPrice(),
                change.triggerPrice(),
                triggered,
                filled,
                filledValue,
                trades,
                next,
                reason,
                createdAt);
    }

    BrokerBookOrder inBook() {
        Price average = filled.isZero()
                ? null
                : new Price(filledValue.value().divide(filled.value(), PLACES, RoundingMode.HALF_EVEN));
        return new BrokerBookOrder(
                clientOrderId, brokerOrderId(), instrument, side, quantity, filled, average, state, createdAt);
    }

    private PaperOrder with(boolean nowLive, Quantity nowFilled, Money value, int nowTrades, OrderState next) {
        return new PaperOrder(
                clientOrderId,
                instrument,
                side,
                type,
                timeInForce,
                quantity,
                limitPrice,
                triggerPrice,
                nowLive,
                nowFilled,
                value,
                nowTrades,
                next,
                reason,
                createdAt);
    }
}
