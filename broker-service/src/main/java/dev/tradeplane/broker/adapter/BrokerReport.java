package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import org.jspecify.annotations.Nullable;

/** What a broker tells without being asked. May come twice, late, or in any order. */
public sealed interface BrokerReport {
    record Traded(BrokerTrade trade) implements BrokerReport {}

    record Canceled(ClientOrderId clientOrderId, BrokerOrderId brokerOrderId, Reason reason) implements BrokerReport {}

    record Expired(ClientOrderId clientOrderId, BrokerOrderId brokerOrderId, Reason reason) implements BrokerReport {}

    /**
     * Something happened to an order; its book tells what.
     *
     * @param clientOrderId absent where the broker does not show it
     */
    record Changed(@Nullable ClientOrderId clientOrderId, BrokerOrderId brokerOrderId) implements BrokerReport {}

    /** Reports may have been missed: the stream was away. */
    record Gap() implements BrokerReport {}
}
