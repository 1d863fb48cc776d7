package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
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
 * @param exits what is to follow once it has traded all it will
 * @param entry the order this is an exit of
 * @param tradedByOther what the other exit of the same entry took of this one's quantity
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
        Instant createdAt,
        @Nullable Exits exits,
        @Nullable ClientOrderId entry,
        Quantity tradedByOther) {
    private static final String PREFIX = "P";
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
                now,
                intent.exits(),
                null,
                Quantity.ZERO);
    }

    BrokerOrderId brokerOrderId() {
        return brokerOrderId(clientOrderId);
    }

    private static BrokerOrderId brokerOrderId(ClientOrderId row) {
        return BrokerOrderId.of(PREFIX + row);
    }

    /** The order that is asked for: an exit is known outside by its id in this book alone. */
    static ClientOrderId rowOf(SentOrder order) {
        BrokerOrderId id = order.brokerOrderId();
        return id == null ? order.clientOrderId() : ClientOrderId.of(id.value().substring(PREFIX.length()));
    }

    boolean isOpen() {
        return !state.isTerminal();
    }

    Quantity remaining() {
        return quantity.minus(filled).minus(tradedByOther);
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
                createdAt,
                exits,
                entry,
                tradedByOther);
    }

    /** The other exit traded this much of the position. */
    PaperOrder lessBy(Quantity traded) {
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
                state,
                reason,
                createdAt,
                exits,
                entry,
                tradedByOther.plus(traded));
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
                createdAt,
                exits,
                entry,
                tradedByOther);
    }

    BrokerBookOrder inBook() {
        Price average = filled.isZero()
                ? null
                : new Price(filledValue.value().divide(filled.value(), PLACES, RoundingMode.HALF_EVEN));
        return new BrokerBookOrder(
                entry == null ? clientOrderId : null,
                brokerOrderId(),
                entry == null ? null : brokerOrderId(entry),
                instrument,
                side,
                quantity,
                filled,
                null,
                limitPrice,
                triggerPrice,
                average,
                state,
                createdAt);
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
                createdAt,
                exits,
                entry,
                tradedByOther);
    }
}
