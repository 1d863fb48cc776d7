package dev.tradeplane.testsupport.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that only a test moves. Safe to share between threads. */
public final class TickingClock extends Clock {
    /** A Monday, 10:00 in India: the NSE is open. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T04:30:00Z");

    private final AtomicReference<Instant> now;

    private TickingClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public static TickingClock onMondayMorning() {
        return new TickingClock(MONDAY_MORNING);
    }

    public static TickingClock at(Instant start) {
        return new TickingClock(start);
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The time is UTC whatever the zone asked for. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
