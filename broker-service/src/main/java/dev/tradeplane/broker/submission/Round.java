package dev.tradeplane.broker.submission;

import java.time.Duration;
import java.util.List;

/**
 * One look at the line.
 *
 * @param due is committed and this process's to do, once
 * @param next how long until somebody may have a turn again
 */
record Round(List<Due> due, Duration next) {
    /** Another replica may leave orders that wait, and one that waits may become one that must not be sent. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMillis(500);

    static final Round NOTHING = new Round(List.of(), AT_LEAST_EVERY);

    Round {
        next = next.compareTo(AT_LEAST_EVERY) < 0 ? next : AT_LEAST_EVERY;
    }
}
