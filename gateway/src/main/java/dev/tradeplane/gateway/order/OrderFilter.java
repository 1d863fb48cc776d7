package dev.tradeplane.gateway.order;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.problem.Problem;
import dev.tradeplane.contracts.problem.Problem.FieldError;
import dev.tradeplane.gateway.handoff.OrderQuery;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
    private static final int MAX_PAGE = 500;

    OrderQuery query() {
        checked("state", state, OrderFilter::state);
        checked("idempotencyKey", idempotencyKey, IdempotencyKey::of);
        checked("from", from, OrderFilter::time);
        checked("to", to, OrderFilter::time);
        checked("limit", limit, OrderFilter::page);
        return OrderQuery.of("state", state)
                .and("instrument", instrument(instrument))
                .and("strategy", strategy)
                .and("idempotencyKey", idempotencyKey)
                .and("from", from)
                .and("to", to)
                .and("cursor", cursor)
                .and("limit", limit);
    }

    static @Nullable String instrument(@Nullable String text) {
        checked("instrument", text, InstrumentId::of);
        return text;
    }

    private static void checked(String name, @Nullable String text, Consumer<String> check) {
        try {
            if (text != null) {
                check.accept(text);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("?" + name, String.valueOf(e.getMessage())))));
        }
    }

    private static void state(String text) {
        if (Arrays.stream(OrderState.values()).noneMatch(s -> s.name().equals(text))) {
            throw new IllegalArgumentException("must be one of " + Arrays.toString(OrderState.values()));
        }
    }

    private static void time(String text) {
        try {
            Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be an RFC 3339 time such as 2026-11-23T09:15:00Z", e);
        }
    }

    private static void page(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_PAGE) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MAX_PAGE);
        }
    }
}
