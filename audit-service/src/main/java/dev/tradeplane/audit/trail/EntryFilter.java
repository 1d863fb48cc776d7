package dev.tradeplane.audit.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to find; an absent part does not filter.
 *
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 * @param before only entries with a smaller index
 */
public record EntryFilter(
        @Nullable String type,
        @Nullable String orderId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {}
