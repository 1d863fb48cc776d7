package dev.tradeplane.testsupport.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A running clock that a test sets wrong. */
public final class SkewedClock extends Clock {
    private final Clock right;
    private volatile Duration skew = Duration.ZERO;

    public SkewedClock(Clock right) {
        this.right = right;
    }

    /** From now on it is wrong by this, ahead when positive. */
    public void skew(Duration by) {
        skew = by;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    /** Nobody here asks for local time. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
