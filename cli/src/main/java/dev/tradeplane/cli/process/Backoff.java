package dev.tradeplane.cli.process;

import java.time.Duration;

/** How long to wait before a process is started again: little at first, more while it keeps dying. */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(200);
    static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration HEALTHY = Duration.ofSeconds(10);

    private Duration next = FIRST;

    /**
     * @param lived how long the process ran before it died
     */
    Duration after(Duration lived) {
        if (lived.compareTo(HEALTHY) >= 0) {
            next = FIRST;
        }
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }
}
