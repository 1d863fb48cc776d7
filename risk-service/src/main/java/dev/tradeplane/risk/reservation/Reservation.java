package dev.tradeplane.risk.reservation;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Capacity held for one open order.
 *
 * @param quantity what may still fill, pending change included
 * @param exitOf the entry this is an exit of: of its exits one ends the other, so together they hold what the larger does
 */
public record Reservation(
        OrderId orderId,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        boolean reduceOnly,
        @Nullable ClientOrderId exitOf) {
    /** Of an order that stands alone. */
    public Reservation(OrderId orderId, InstrumentId instrument, Side side, Quantity quantity, boolean reduceOnly) {
        this(orderId, instrument, side, quantity, reduceOnly, null);
    }

    Reservation of(Quantity other) {
        return new Reservation(orderId, instrument, side, other, reduceOnly, exitOf);
    }
}
