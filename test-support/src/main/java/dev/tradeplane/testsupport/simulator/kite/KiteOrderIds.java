package dev.tradeplane.testsupport.simulator.kite;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Nineteen digits that begin with the day; another start gives others. */
final class KiteOrderIds {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final String prefix;
    private long last;

    KiteOrderIds(Clock clock) {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(KiteTime.ZONE);
        this.prefix = DAY.format(here) + padded(here.toLocalTime().toSecondOfDay(), 5);
    }

    String next() {
        last++;
        return prefix + padded(last, 8);
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
