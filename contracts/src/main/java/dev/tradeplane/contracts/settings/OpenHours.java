package dev.tradeplane.contracts.settings;

import java.time.Instant;

/**
 * A stretch of time in which orders are taken.
 *
 * @param until the first instant after it
 */
public record OpenHours(Instant from, Instant until) {}
