package dev.tradeplane.broker.adapter.breeze;

import dev.tradeplane.broker.adapter.SessionLife;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Breeze shows Indian wall time, orders to the minute, and is asked in something that calls itself UTC. */
final class BreezeTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm[:ss]", Locale.ENGLISH);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss'.000Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private BreezeTime() {}

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day: " + text, e);
        }
    }

    static Instant moment(String text) {
        try {
            return LocalDateTime.parse(text, MOMENT).atZone(SessionLife.INDIA).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a moment: " + text, e);
        }
    }

    /** What a request is stamped and signed with. */
    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    static LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, SessionLife.INDIA);
    }
}
