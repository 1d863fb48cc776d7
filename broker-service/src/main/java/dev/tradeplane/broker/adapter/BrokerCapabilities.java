package dev.tradeplane.broker.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a broker declares it can do; the conformance kit holds it to each line.
 *
 * @param natives orders with exits it keeps itself
 * @param rates its limits on requests, already with a margin
 * @param pushes whether it tells of changes by itself
 * @param registeredAddress whether it takes orders from a registered address only
 * @param processingBound an order that is not in the book, nor this long after, never arrived
 * @param bookInterval how often its book is read while orders work
 */
public record BrokerCapabilities(
        BrokerClass brokerClass,
        OrderRules orders,
        Set<NativeOrder> natives,
        List<RateLimit> rates,
        boolean pushes,
        SessionLife sessionLife,
        boolean registeredAddress,
        Duration processingBound,
        Duration bookInterval) {
    public BrokerCapabilities {
        natives = Set.copyOf(natives);
        rates = List.copyOf(rates);
    }
}
