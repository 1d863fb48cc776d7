package dev.tradeplane.contracts.order;

/**
 * A request to change the trading state.
 *
 * @param cancelOpen also cancel every working order
 * @param by who asks, such as {@code rest/admin}
 */
public record TradingStateChange(TradingState state, String reason, boolean cancelOpen, String by) {}
