package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far behind the price a trailing stop follows.
 *
 * @param percent whether the distance is a part of the price
 */
public record Trail(BigDecimal distance, boolean percent) {
    private static final int PLACES = 2;

    BigDecimal triggerAt(Side side, BigDecimal price) {
        BigDecimal gap = percent ? price.multiply(distance).movePointLeft(2) : distance;
        BigDecimal trigger = side == Side.SELL ? price.subtract(gap) : price.add(gap);
        return trigger.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
