package dev.tradeplane.testsupport.simulator.breeze;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Indian wall time without a zone, as Breeze writes it; orders only know the minute. */
final class BreezeTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm", Locale.ENGLISH).withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss", Locale.ENGLISH).withZone(ZONE);
    private static final DateTimeFormatter BAR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private BreezeTime() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String second(Instant at) {
        return SECOND.format(at);
    }

    static String bar(Instant at) {
        return BAR.format(at);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** When every session of the day ends. */
    static Instant nextMidnight(Instant now) {
        return dayOf(now).plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
