package dev.tradeplane.broker.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The time in which a claimed request may leave for the broker. An adapter looks right before it writes: whoever was held
 * up for longer has lost the claim, and another may have taken it.
 *
 * @param endNanos on the monotonic clock
 * @param permitted whether it may leave at this moment, as far as the trading state goes
 */
public record SendWindow(Clock clock, Instant end, long endNanos, BooleanSupplier permitted) {
    /** Open from now on. Open it before the claim is written, so that it ends before the claim does. */
    public static SendWindow open(Duration length, Clock clock) {
        return new SendWindow(clock, clock.instant().plus(length), System.nanoTime() + length.toNanos(), () -> true);
    }

    /** The same time, but only while this permits it. What it does not permit is proven not sent, and may be asked again. */
    public SendWindow onlyWhile(BooleanSupplier permits) {
        return new SendWindow(clock, end, endNanos, permits);
    }

    /** Whether the trading state lets it leave now. */
    public boolean isPermitted() {
        return permitted.getAsBoolean();
    }

    /** Two clocks: the monotonic one may stand still while a machine sleeps, the other may be set back. */
    public boolean isOpen() {
        return endNanos - System.nanoTime() > 0 && clock.instant().isBefore(end);
    }

    /** Whether it will still be open then. */
    public boolean isOpenAfter(Duration wait) {
        return endNanos - System.nanoTime() > wait.toNanos()
                && clock.instant().plus(wait).isBefore(end);
    }
}
