package dev.tradeplane.risk.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of each batch, and by how much the system clock was set since the batch before: the part of its way that the
 * monotonic clock does not confirm. A machine that slept looks like a clock set forward, which is safe.
 *
 * <p>Not safe for threads: only the account's writer reads it.
 */
final class BatchClock {
    /** Two clocks read one after the other never agree to the microsecond. */
    private static final Duration INACCURACY = Duration.ofMillis(10);

    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Instant latest;
    private long readAt;

    BatchClock(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * One look at both clocks.
     *
     * @param now to the precision the database keeps
     * @param jump zero unless the system clock was set; negative when now is before the time of an earlier batch
     */
    record Reading(Instant now, Duration jump) {}

    Reading read() {
        Instant before = latest;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long nanosNow = nanos.getAsLong();
        Duration passed = Duration.ofNanos(nanosNow - readAt);
        readAt = nanosNow;
        latest = now;
        if (before == null) {
            return new Reading(now, Duration.ZERO);
        }
        Duration jump = Duration.between(before, now).minus(passed);
        boolean real = jump.abs().compareTo(INACCURACY) >= 0;
        // Set back by less than has passed only makes everything seem younger, which is safe.
        if (real && (now.isBefore(before) || !jump.isNegative())) {
            return new Reading(now, jump);
        }
        latest = now.isAfter(before) ? now : before;
        return new Reading(latest, Duration.ZERO);
    }
}
