package dev.tradeplane.broker.adapter;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How long a session with the broker is good for. */
public enum SessionLife {
    /** Keys, until somebody revokes them. */
    UNTIL_REVOKED(LocalTime.MIDNIGHT),
    /** Until six in the morning in India. */
    UNTIL_SIX_IN_INDIA(LocalTime.of(6, 0)),
    /** Until midnight in India. */
    UNTIL_MIDNIGHT_IN_INDIA(LocalTime.MIDNIGHT);

    /** By whose time of day Indian brokers and exchanges keep their days. */
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final LocalTime end;

    SessionLife(LocalTime end) {
        this.end = end;
    }

    /** Whether a person has to log in again and again. */
    public boolean needsLogin() {
        return this != UNTIL_REVOKED;
    }

    /** When a session begun then is over; never, where keys hold until revoked. */
    public Instant endAfter(Instant begun) {
        if (!needsLogin()) {
            return Instant.MAX;
        }
        ZonedDateTime then = begun.atZone(INDIA);
        ZonedDateTime today = then.with(end);
        return (then.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }
}
