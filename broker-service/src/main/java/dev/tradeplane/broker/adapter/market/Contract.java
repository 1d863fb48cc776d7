package dev.tradeplane.broker.adapter.market;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One line of a broker's master.
 *
 * @param symbol as the broker writes it in orders; unique at this broker
 * @param token as the broker writes it in streams; may be empty
 * @param lot smallest step of quantity
 * @param tick smallest step of price
 * @param freeze largest quantity the exchange takes in one order; absent where the master does not say
 * @param derivative absent for what is delivered at once
 */
public record Contract(
        InstrumentId id,
        String symbol,
        String token,
        String name,
        Quantity lot,
        Price tick,
        @Nullable Quantity freeze,
        @Nullable Derivative derivative) {}
