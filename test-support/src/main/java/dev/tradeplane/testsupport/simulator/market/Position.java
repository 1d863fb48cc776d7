package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What is held of an instrument under a product.
 *
 * @param quantity negative when sold short
 * @param averagePrice of what is held; zero when flat
 */
public record Position(
        String instrument,
        String product,
        BigDecimal quantity,
        BigDecimal averagePrice,
        BigDecimal realized,
        BigDecimal bought,
        BigDecimal boughtValue,
        BigDecimal sold,
        BigDecimal soldValue) {

    static Position flat(String instrument, String product) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Position(instrument, product, zero, zero, zero, zero, zero, zero, zero);
    }

    Position after(Fill fill) {
        BigDecimal signed =
                fill.quantity().multiply(BigDecimal.valueOf(fill.side().sign()));
        boolean buys = fill.side() == Side.BUY;
        BigDecimal value = fill.quantity().multiply(fill.price());
        BigDecimal closing =
                quantity.signum() * signed.signum() < 0 ? signed.abs().min(quantity.abs()) : BigDecimal.ZERO;
        BigDecimal gain =
                fill.price().subtract(averagePrice).multiply(closing).multiply(BigDecimal.valueOf(quantity.signum()));
        BigDecimal next = quantity.add(signed);
        return new Position(
                instrument,
                product,
                next,
                average(fill, signed, next),
                realized.add(gain),
                buys ? bought.add(fill.quantity()) : bought,
                buys ? boughtValue.add(value) : boughtValue,
                buys ? sold : sold.add(fill.quantity()),
                buys ? soldValue : soldValue.add(value));
    }

    /** What it would gain if it were closed at this price. */
    public BigDecimal unrealized(BigDecimal price) {
        return price.subtract(averagePrice).multiply(quantity);
    }

    private BigDecimal average(Fill fill, BigDecimal signed, BigDecimal next) {
        if (next.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (quantity.signum() * signed.signum() >= 0) {
            return averagePrice
                    .multiply(quantity)
                    .add(fill.price().multiply(signed))
                    .divide(next, MathContext.DECIMAL64);
        }
        return next.signum() == quantity.signum() ? averagePrice : fill.price();
    }
}
