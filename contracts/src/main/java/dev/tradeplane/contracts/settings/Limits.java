package dev.tradeplane.contracts.settings;

import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Percent;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Duration;
import java.util.List;

/**
 * The limits in force for one account.
 *
 * @param maxGrossExposure also the base of the concentration percentage
 * @param duplicateWindow the same content within it is denied; zero turns the check off
 * @param maxSignalAge the oldest signal taken in
 * @param perInstrument tighter order quantities by instrument pattern
 */
public record Limits(
        Quantity maxOrderQuantity,
        Money maxOrderNotional,
        int maxOpenOrders,
        Quantity maxPositionQuantity,
        int maxOpenPositions,
        Money maxGrossExposure,
        Percent maxConcentrationPercent,
        int maxOrdersPerSecond,
        int maxOrdersPerMinute,
        int maxOrdersPerDay,
        Percent priceCollarPercent,
        Duration maxReferencePriceAge,
        Duration maxSignalAge,
        Duration duplicateWindow,
        List<InstrumentLimit> perInstrument) {
    public Limits {
        perInstrument = List.copyOf(perInstrument);
    }

    public record InstrumentLimit(String instrument, Quantity maxOrderQuantity) {}
}
