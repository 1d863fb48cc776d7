package dev.tradeplane.broker.lifecycle;

import java.time.Instant;

/**
 * An order whose last send has an unknown outcome.
 *
 * @param mayStillLeave whoever claimed that send may not have made it yet
 * @param claimedAt when it was claimed first; it did not leave before
 */
public record Unsettled(BrokerOrder order, boolean mayStillLeave, Instant claimedAt) {}
