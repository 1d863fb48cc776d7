package dev.tradeplane.broker.adapter.breeze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggressiveLimitTest {
    @ParameterizedTest
    @CsvSource({
        "cash,    BUY,  2450,    2523.5", // three percent
        "cash,    SELL, 2450,    2376.5",
        "futures, BUY,  24560,   24928.4", // one and a half
        "options, BUY,  120,     132", // ten
        "options, BUY,  12,      17", // at least five points
        "cash,    BUY,  1,       1.05", // at least five paise
        "cash,    BUY,  2450.33, 2523.8", // down to the tick, never further than three percent
        "cash,    SELL, 2450.33, 2376.85" // up to it
    })
    void goesSoFarAndNoFurther(String product, Side side, String last, String limit) {
        assertEquals(Optional.of(Price.of(limit)), price(product, side, last, "0.05", "999999"));
    }

    @Test
    void staysInsideTheBandOfTheDay() {
        assertEquals(Optional.of(Price.of("2500")), price("cash", Side.BUY, "2450", "2400", "2500.03"));
        assertEquals(Optional.of(Price.of("2400.05")), price("cash", Side.SELL, "2450", "2400.02", "2500"));
    }

    @Test
    void findsNoPriceBelowNothing() {
        assertEquals(Optional.empty(), price("options", Side.SELL, "3", "-5", "10"));
    }

    @Test
    void findsNonePastThePriceWhereTheBandEndsBeforeIt() {
        assertEquals(Optional.empty(), price("cash", Side.SELL, "245.50", "2205", "2695"));
        assertEquals(Optional.empty(), price("cash", Side.BUY, "2450", "100", "200"));
    }

    private static Optional<Price> price(String product, Side side, String last, String lower, String upper) {
        BreezeQuote quote =
                new BreezeQuote(new BigDecimal(last), new BigDecimal(lower), new BigDecimal(upper), Instant.EPOCH);
        return AggressiveLimit.of(product).price(side, quote, Price.of("0.05"));
    }
}
