package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.contracts.market.ContractRight;
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
        ContractRight right,
        @Nullable Price strike) {}
