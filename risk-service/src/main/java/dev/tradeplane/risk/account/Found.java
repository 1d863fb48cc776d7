package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.idempotency.LedgerEntry;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.order.OrderRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a {@link Lookup} found, and what the batch has added since. */
record Found(
        Map<IdempotencyKey, LedgerEntry> entries,
        Set<String> events,
        Set<Execution.Key> executions,
        Map<OrderId, OrderRecord> closedOrders) {
    static Found nothing() {
        return new Found(new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    }
}
