package dev.tradeplane.testsupport.simulator.fyers;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Indian wall time, written in one way for orders and in another for trades on the stream. */
final class FyersTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final DateTimeFormatter ORDER = in("dd-MMM-yyyy HH:mm:ss");
    private static final DateTimeFormatter FILL = in("dd-MM-yyyy HH:mm:ss");
    private static final DateTimeFormatter DAY = in("yyyy-MM-dd");
    private static final LocalTime FLUSH = LocalTime.of(6, 0);

    private FyersTime() {}

    static String order(Instant at) {
        return ORDER.format(at);
    }

    static String fill(Instant at) {
        return FILL.format(at);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    /** When every token of the day ends. */
    static Instant nextFlush(Instant now) {
        ZonedDateTime here = now.atZone(ZONE);
        ZonedDateTime flush = here.with(FLUSH);
        return (flush.isAfter(here) ? flush : flush.plusDays(1)).toInstant();
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZONE);
    }
}
