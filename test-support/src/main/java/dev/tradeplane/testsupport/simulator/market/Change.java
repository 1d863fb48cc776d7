package dev.tradeplane.testsupport.simulator.market;

/** What can happen to an order. */
public enum Change {
    RECEIVED,
    HELD,
    OPENED,
    TRIGGERED,
    FILLED,
    AMENDED,
    CANCELED,
    REJECTED,
    EXPIRED,
    REPLACED
}
