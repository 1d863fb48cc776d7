package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import org.jspecify.annotations.Nullable;

/** What stands in the book of a {@link FakeBroker}. */
final class FakeBook {
    private FakeBook() {}

    static BrokerBookOrder byHand(int hand, InstrumentId instrument, long units, Price limit) {
        return new BrokerBookOrder(
                null,
                BrokerOrderId.of("H" + hand),
                null,
                instrument,
                Side.BUY,
                Quantity.of(units),
                Quantity.ZERO,
                null,
                limit,
                null,
                null,
                OrderState.ACKNOWLEDGED,
                TickingClock.MONDAY_MORNING);
    }

    static BrokerBookOrder taken(BrokerOrderId id, OrderToSend order) {
        return new BrokerBookOrder(
                order.clientOrderId(),
                id,
                null,
                order.intent().instrument(),
                order.intent().side(),
                order.intent().quantity(),
                Quantity.ZERO,
                order.intent().product(),
                order.intent().limitPrice(),
                order.intent().triggerPrice(),
                null,
                OrderState.ACKNOWLEDGED,
                TickingClock.MONDAY_MORNING);
    }

    static BrokerBookOrder nameless(BrokerBookOrder order) {
        return with(order, null, order.filledQuantity(), order.state());
    }

    static BrokerBookOrder with(BrokerBookOrder order, @Nullable ClientOrderId id, Quantity filled, OrderState state) {
        return new BrokerBookOrder(
                id,
                order.brokerOrderId(),
                order.parent(),
                order.instrument(),
                order.side(),
                order.quantity(),
                filled,
                order.product(),
                order.limitPrice(),
                order.triggerPrice(),
                null,
                state,
                order.createdAt());
    }
}
