package dev.tradeplane.testsupport.simulator.kite;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Indian wall time without a zone, as Kite writes it. */
final class KiteTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZONE);
    private static final LocalTime FLUSH = LocalTime.of(6, 0);

    private KiteTime() {}

    static String full(Instant at) {
        return FULL.format(at);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** When every token of the day ends. */
    static Instant nextFlush(Instant now) {
        ZonedDateTime here = now.atZone(ZONE);
        ZonedDateTime flush = here.with(FLUSH);
        return (flush.isAfter(here) ? flush : flush.plusDays(1)).toInstant();
    }
}
