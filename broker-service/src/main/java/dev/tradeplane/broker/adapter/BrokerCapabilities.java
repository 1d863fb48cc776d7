package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.TimeInForce;
import java.time.Duration;
import java.util.Set;

/**
 * What a broker declares it can do.
 *
 * @param processingBound an order that is not in the book, nor this long after, never arrived
 */
public record BrokerCapabilities(
        BrokerClass brokerClass,
        Set<OrderType> orderTypes,
        Set<TimeInForce> timesInForce,
        boolean canModify,
        Duration processingBound) {
    public BrokerCapabilities {
        orderTypes = Set.copyOf(orderTypes);
        timesInForce = Set.copyOf(timesInForce);
    }
}
