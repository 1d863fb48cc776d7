package dev.tradeplane.broker.adapter.alpaca;

import dev.tradeplane.contracts.id.BrokerOrderId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which order a replacement once began as, of those seen lately: updates name only the one before. */
final class FirstOrders {
    private static final int KEPT = 10_000;

    private final Map<BrokerOrderId, BrokerOrderId> firsts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BrokerOrderId, BrokerOrderId> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void learn(BrokerOrderId replacement, BrokerOrderId before) {
        BrokerOrderId first = of(before);
        if (!first.equals(replacement)) {
            firsts.put(replacement, first);
        }
    }

    /** Itself, as far as is known. */
    synchronized BrokerOrderId of(BrokerOrderId order) {
        return firsts.getOrDefault(order, order);
    }
}
