package dev.tradeplane.gateway.instrument;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.gateway.handoff.PeerQuery;
import dev.tradeplane.gateway.handoff.QueryCheck;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which futures and options are asked for.
 *
 * @param exchange where they trade, such as {@code NFO}
 * @param underlying as the exchange writes it, such as {@code NIFTY}
 * @param expiry such as {@code 2026-11-24}
 * @param right {@code CALL}, {@code PUT} or {@code FUTURE}
 * @param cursor the {@code next} of the page before
 * @param limit contracts on a page, 1 to 500
 */
record ContractFilter(
        @QueryParam("exchange") @Nullable String exchange,
        @QueryParam("underlying") @Nullable String underlying,
        @QueryParam("expiry") @Nullable String expiry,
        @QueryParam("strike") @Nullable String strike,
        @QueryParam("right") @Nullable String right,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("limit") @Nullable String limit) {

    PeerQuery query() {
        QueryCheck.required("exchange", exchange);
        QueryCheck.required("underlying", underlying);
        QueryCheck.of("expiry", expiry, ContractFilter::date);
        QueryCheck.of("strike", strike, Price::of);
        QueryCheck.oneOf("right", right, ContractRight.values());
        QueryCheck.of("cursor", cursor, InstrumentId::of);
        QueryCheck.page("limit", limit);
        return PeerQuery.of("exchange", exchange)
                .and("underlying", underlying)
                .and("expiry", expiry)
                .and("strike", strike)
                .and("right", right)
                .and("cursor", cursor)
                .and("limit", limit);
    }

    private static void date(String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2026-11-24", e);
        }
    }
}
