package dev.tradeplane.risk.reservation;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;

/**
 * Capacity held for one open order.
 *
 * @param quantity what may still fill, pending change included
 */
public record Reservation(OrderId orderId, InstrumentId instrument, Side side, Quantity quantity, boolean reduceOnly) {
    Reservation of(Quantity other) {
        return new Reservation(orderId, instrument, side, other, reduceOnly);
    }
}
