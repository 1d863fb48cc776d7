package dev.tradeplane.risk.pace;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/** What makes two orders the same to a person: two of these within the duplicate window are taken for a mistake. */
public record OrderContent(
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        OrderType type,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice,
        @Nullable Exits exits,
        String source) {
    public static OrderContent of(OrderIntent intent, String source) {
        return new OrderContent(
                intent.instrument(),
                intent.side(),
                intent.quantity(),
                intent.type(),
                intent.limitPrice(),
                intent.triggerPrice(),
                intent.exits(),
                source);
    }
}
