package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.gateway.handoff.PeerQuery;
import dev.tradeplane.gateway.handoff.QueryCheck;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/orders} may be narrowed by.
 *
 * @param from RFC 3339, inclusive
 * @param to RFC 3339, exclusive
 * @param cursor the {@code next} of the page before
 * @param limit orders on a page, 1 to 500
 */
record OrderFilter(
        @QueryParam("state") @Nullable String state,
        @QueryParam("instrument") @Nullable String instrument,
        @QueryParam("strategy") @Nullable String strategy,
        @QueryParam("idempotencyKey") @Nullable String idempotencyKey,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("limit") @Nullable String limit) {
    PeerQuery query() {
        QueryCheck.oneOf("state", state, OrderState.values());
        QueryCheck.of("idempotencyKey", idempotencyKey, IdempotencyKey::of);
        QueryCheck.of("from", from, OrderFilter::time);
        QueryCheck.of("to", to, OrderFilter::time);
        QueryCheck.page("limit", limit);
        return PeerQuery.of("state", state)
                .and("instrument", instrument(instrument))
                .and("strategy", strategy)
                .and("idempotencyKey", idempotencyKey)
                .and("from", from)
                .and("to", to)
                .and("cursor", cursor)
                .and("limit", limit);
    }

    static @Nullable String instrument(@Nullable String text) {
        QueryCheck.of("instrument", text, InstrumentId::of);
        return text;
    }

    private static void time(String text) {
        try {
            Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be an RFC 3339 time such as 2026-11-23T09:15:00Z", e);
        }
    }
}
