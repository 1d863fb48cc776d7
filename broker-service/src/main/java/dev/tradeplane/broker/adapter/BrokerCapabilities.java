package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.intent.ProductType;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a broker declares it can do; the conformance kit holds it to each line.
 *
 * @param exits those it keeps itself
 * @param rates its limits on requests, already with a margin
 * @param pushes whether it tells of changes by itself
 * @param registeredAddress whether it takes orders from a registered address only
 * @param processingBound an order that is not in the book, nor this long after, never arrived
 * @param bookInterval how often its book is read while orders work
 * @param surveyInterval how often its whole book may be searched for orders of others, where the calls of a day are few;
 *     zero where they are not
 * @param positions the products its report of positions tells of for as long as they are held
 */
public record BrokerCapabilities(
        BrokerClass brokerClass,
        OrderRules orders,
        ExitRules exits,
        List<RateLimit> rates,
        boolean pushes,
        SessionLife sessionLife,
        boolean registeredAddress,
        Duration processingBound,
        Duration bookInterval,
        Duration surveyInterval,
        Set<ProductType> positions) {
    public BrokerCapabilities {
        rates = List.copyOf(rates);
        positions = Set.copyOf(positions);
    }
}
