package dev.tradeplane.risk.inbox;

import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;

/** One execution to be counted. */
public record Execution(Key key, Quantity quantity, Price price, Instant at) {
    /** The broker's id of an execution, unique within its order. */
    public record Key(OrderId orderId, String tradeId) {}
}
