package dev.tradeplane.risk.api;

import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.order.OrderFilter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of orders. */
public record OrderListParameters(
        @QueryParam("state") @Nullable String state,
        @QueryParam("instrument") @Nullable String instrument,
        @QueryParam("strategy") @Nullable String strategy,
        @QueryParam("idempotencyKey") @Nullable String idempotencyKey,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("limit") @DefaultValue("100") int limit) {
    private static final int MAX_LIMIT = 1000;

    OrderFilter filter() {
        return new OrderFilter(
                Parameters.read("state", state, OrderState::valueOf),
                instrument,
                strategy,
                idempotencyKey,
                Parameters.read("from", from, Instant::parse),
                Parameters.read("to", to, Instant::parse),
                cursor,
                Math.clamp(limit, 1, MAX_LIMIT));
    }
}
