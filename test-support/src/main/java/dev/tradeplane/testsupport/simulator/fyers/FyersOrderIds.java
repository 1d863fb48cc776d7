package dev.tradeplane.testsupport.simulator.fyers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Fourteen digits that begin with the day; another start begins further on. */
final class FyersOrderIds {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final long A_SECOND = 1_000;
    private static final int DIGITS = 8;

    private final String day;
    private long last;

    FyersOrderIds(Clock clock) {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(FyersTime.ZONE);
        this.day = DAY.format(here);
        this.last = here.toLocalTime().toSecondOfDay() * A_SECOND;
    }

    String next() {
        last++;
        String number = Long.toString(last);
        return day + "0".repeat(DIGITS - number.length()) + number;
    }
}
