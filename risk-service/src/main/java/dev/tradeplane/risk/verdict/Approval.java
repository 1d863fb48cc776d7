package dev.tradeplane.risk.verdict;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.verdict.OrderHash;

/**
 * What a verdict is asked for.
 *
 * @param change number of the approved change; 0 for the order as first placed
 */
public record Approval(ClientOrderId clientOrderId, int change, OrderIntent intent, long limitsVersion) {
    OrderHash hash() {
        return OrderHash.of(clientOrderId, change, intent);
    }
}
