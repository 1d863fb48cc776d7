package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.position.HeldPosition;
import java.util.List;

/**
 * What one batch changed, told after its commit.
 *
 * @param tradingState the state in force now
 */
public record Committed(
        List<OrderRecord> orders,
        List<Execution> executions,
        List<HeldPosition> positions,
        boolean tradingStateSet,
        TradingState tradingState) {}
