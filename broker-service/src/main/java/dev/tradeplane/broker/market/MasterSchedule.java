package dev.tradeplane.broker.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a new master is due: each day after the same time, and again and again, ever more slowly, while it fails. */
final class MasterSchedule {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LocalTime after;
    private final Duration retry;
    private Duration pause;
    private Instant notBefore = Instant.MIN;

    MasterSchedule(LocalTime after, Duration retry) {
        this.after = after;
        this.retry = retry;
        this.pause = retry;
    }

    boolean isDue(@Nullable Instant asOf, ZoneId zone, Instant now) {
        return !now.isBefore(notBefore) && (asOf == null || asOf.isBefore(lastIssue(zone, now)));
    }

    void failed(Instant now) {
        notBefore = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    void succeeded() {
        notBefore = Instant.MIN;
        pause = retry;
    }

    private Instant lastIssue(ZoneId zone, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(after);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
