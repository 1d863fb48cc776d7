package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.contracts.money.Price;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes a contract a future or an option.
 *
 * @param underlying as the exchange writes it, such as {@code NIFTY}
 * @param strike absent for a future
 */
public record Derivative(
        String underlying,
        LocalDate expiry,
        Right right,
        @Nullable Price strike) {
    /** What the holder may do. */
    public enum Right {
        CALL,
        PUT,
        FUTURE
    }
}
