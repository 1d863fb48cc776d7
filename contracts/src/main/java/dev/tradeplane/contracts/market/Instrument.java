package dev.tradeplane.contracts.market;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What can be traded.
 *
 * @param lotSize smallest tradable step of quantity
 * @param tickSize smallest step of price
 * @param freezeQuantity largest quantity the exchange takes in one order; absent where nobody says
 * @param synthetic made up for paper trading, not from an exchange
 */
public record Instrument(
        InstrumentId id,
        String name,
        Quantity lotSize,
        Price tickSize,
        @Nullable Quantity freezeQuantity,
        boolean synthetic) {}
