package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was executed so far.
 *
 * @param value sum of price times quantity, exact
 */
public record Fills(Quantity quantity, Money value) {
    private static final int PLACES = 8;

    public static final Fills NONE = new Fills(Quantity.ZERO, Money.ZERO);

    public Fills plus(Quantity more, Price price) {
        return new Fills(quantity.plus(more), value.plus(price.times(more)));
    }

    /** Rounded half-even to 8 places; empty while nothing is filled. */
    public Optional<Price> averagePrice() {
        return quantity.isZero()
                ? Optional.empty()
                : Optional.of(new Price(value.value().divide(quantity.value(), PLACES, RoundingMode.HALF_EVEN)));
    }
}
