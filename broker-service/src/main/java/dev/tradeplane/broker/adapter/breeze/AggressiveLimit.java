package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The limit a market order is sent with, since Breeze takes none without: the last price and some percent, as its own
 * client works it out ("Aggressive Limit Order"), but never further than that for the sake of a tick.
 *
 * @param percent from the last price
 * @param least the least distance, for what costs next to nothing
 */
record AggressiveLimit(BigDecimal percent, BigDecimal least) {
    private static final BigDecimal SMALL = new BigDecimal("0.05");

    /** @param product as Breeze calls it */
    static AggressiveLimit of(String product) {
        return switch (product) {
            case "options" -> new AggressiveLimit(BigDecimal.TEN, new BigDecimal("5"));
            case "futures" -> new AggressiveLimit(new BigDecimal("1.5"), SMALL);
            default -> new AggressiveLimit(new BigDecimal("3"), SMALL);
        };
    }

    /** Inside the day's band, to the tick; empty where none is left that would meet the market. */
    Optional<Price> price(Side side, BreezeQuote quote, Price tick) {
        BigDecimal away = quote.last().multiply(percent).movePointLeft(2).max(least);
        boolean buys = side == Side.BUY;
        BigDecimal wished = buys ? quote.last().add(away) : quote.last().subtract(away);
        BigDecimal limit = (buys ? wished.min(quote.upper()) : wished.max(quote.lower()))
                .divide(tick.value(), 0, buys ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .multiply(tick.value());
        int further = limit.compareTo(quote.last());
        boolean meets = buys ? further >= 0 : further <= 0;
        return limit.signum() > 0 && meets ? Optional.of(new Price(limit)) : Optional.empty();
    }
}
