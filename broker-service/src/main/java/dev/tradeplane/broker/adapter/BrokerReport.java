package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;

/** What a broker tells without being asked. May come twice, late, or in any order. */
public sealed interface BrokerReport {
    ClientOrderId clientOrderId();

    record Traded(BrokerTrade trade) implements BrokerReport {
        @Override
        public ClientOrderId clientOrderId() {
            return trade.clientOrderId();
        }
    }

    record Canceled(ClientOrderId clientOrderId, BrokerOrderId brokerOrderId, Reason reason) implements BrokerReport {}

    record Expired(ClientOrderId clientOrderId, BrokerOrderId brokerOrderId, Reason reason) implements BrokerReport {}
}
