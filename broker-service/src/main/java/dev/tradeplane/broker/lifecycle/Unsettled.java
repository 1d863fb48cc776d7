package dev.tradeplane.broker.lifecycle;

/**
 * An order whose last send has an unknown outcome.
 *
 * @param mayStillLeave whoever claimed that send may not have made it yet
 */
public record Unsettled(BrokerOrder order, boolean mayStillLeave) {}
