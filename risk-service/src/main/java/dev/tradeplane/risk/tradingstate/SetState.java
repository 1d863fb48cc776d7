package dev.tradeplane.risk.tradingstate;

import dev.tradeplane.contracts.order.TradingState;

/**
 * The trading state set through the API. In force is the stricter of it and the declared one.
 *
 * @param version grows with each change; 0 when none was ever set
 */
public record SetState(TradingState state, long version, String reason, String by) {
    public static final SetState NEVER = new SetState(TradingState.ACTIVE, 0, "", "");
}
