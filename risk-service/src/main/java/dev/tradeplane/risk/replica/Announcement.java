package dev.tradeplane.risk.replica;

import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.inbox.Execution;
import java.util.List;

/**
 * Something another replica committed, or a part of it.
 *
 * @param from the replica
 */
public record Announcement(String from, List<OrderId> orders, List<Execution> executions, boolean tradingStateSet) {
    public Announcement {
        orders = List.copyOf(orders);
        executions = List.copyOf(executions);
    }
}
