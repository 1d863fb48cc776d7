package dev.tradeplane.broker.adapter.exits;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;

/**
 * Where a position is given up, and where it has earned enough.
 *
 * @param stop the price that triggers the stop
 * @param target the limit of the order that takes the profit
 */
public record ExitPrices(Price stop, Price target) {
    /** Whether they lie as they must for a position entered by this side: bought above the stop and below the target. */
    public boolean fit(Side entry) {
        int order = stop.compareTo(target);
        return entry == Side.BUY ? order < 0 : order > 0;
    }

    /** The same for a position entered at this price. */
    public boolean enclose(Price entry) {
        return stop.compareTo(entry) * target.compareTo(entry) < 0;
    }
}
