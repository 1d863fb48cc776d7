package dev.tradeplane.broker.market;

import dev.tradeplane.broker.adapter.market.Derivative;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.ContractRight;
import dev.tradeplane.contracts.money.Price;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which futures and options somebody looks for.
 *
 * @param exchange where they trade, such as {@code NFO}
 * @param after the last contract of the page before
 */
public record ContractQuery(
        String exchange,
        String underlying,
        @Nullable LocalDate expiry,
        @Nullable Price strike,
        @Nullable ContractRight right,
        @Nullable InstrumentId after,
        int limit) {
    boolean fits(Derivative derivative) {
        return (expiry == null || expiry.equals(derivative.expiry()))
                && (strike == null || strike.equals(derivative.strike()))
                && (right == null || right == derivative.right());
    }
}
