package dev.tradeplane.e2e.bench;

import java.time.Clock;

/** What the bench takes from the machine. */
final class BenchWiring {
    private BenchWiring() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
