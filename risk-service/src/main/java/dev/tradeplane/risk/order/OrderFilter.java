package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.order.OrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list; absent parts match all.
 *
 * @param from created at or after
 * @param to created before
 * @param cursor where the page before ended
 * @param limit orders on a page
 */
public record OrderFilter(
        @Nullable OrderState state,
        @Nullable String instrument,
        @Nullable String strategy,
        @Nullable String idempotencyKey,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit) {}
