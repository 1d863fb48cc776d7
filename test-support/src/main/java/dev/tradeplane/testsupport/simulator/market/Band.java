package dev.tradeplane.testsupport.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The prices an exchange takes that day. */
public record Band(BigDecimal lower, BigDecimal upper) {
    private static final int PLACES = 2;
    private static final BigDecimal LOW = new BigDecimal("0.90");
    private static final BigDecimal HIGH = new BigDecimal("1.10");

    /** Ten percent around the last close; a price that was pushed elsewhere takes the band along. */
    public static Band of(Listing listing, BigDecimal last) {
        Band usual = around(listing.close());
        return last.compareTo(usual.lower) < 0 || last.compareTo(usual.upper) > 0 ? around(last) : usual;
    }

    private static Band around(BigDecimal price) {
        return new Band(rounded(price.multiply(LOW)), rounded(price.multiply(HIGH)));
    }

    private static BigDecimal rounded(BigDecimal price) {
        return price.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
