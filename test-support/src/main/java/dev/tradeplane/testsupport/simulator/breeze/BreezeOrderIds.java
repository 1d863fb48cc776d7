package dev.tradeplane.testsupport.simulator.breeze;

import dev.tradeplane.testsupport.simulator.market.Listing;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers that begin with the day; those of shares carry the letter of their exchange. Another start gives others. */
final class BreezeOrderIds {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final long OF_SHARES_A_SECOND = 10_000;
    private static final long OF_CONTRACTS_A_SECOND = 100_000;
    private static final int DIGITS_OF_SHARES = 9;
    private static final int DIGITS_OF_CONTRACTS = 10;

    private final String day;
    private final long second;
    private long last;

    BreezeOrderIds(Clock clock) {
        ZonedDateTime here = clock.instant().atZone(BreezeTime.ZONE);
        this.day = DAY.format(here);
        this.second = here.toLocalTime().toSecondOfDay();
    }

    String next(Listing listing) {
        last++;
        return switch (listing.exchange()) {
            case "NSE", "BSE" ->
                day + listing.exchange().charAt(0) + padded(second * OF_SHARES_A_SECOND + last, DIGITS_OF_SHARES);
            default -> day + padded(second * OF_CONTRACTS_A_SECOND + last, DIGITS_OF_CONTRACTS);
        };
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
