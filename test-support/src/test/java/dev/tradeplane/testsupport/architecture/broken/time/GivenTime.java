package dev.tradeplane.testsupport.architecture.broken.time;

import java.time.Clock;
import java.time.Instant;

/** Keeps the rule on clocks. */
class GivenTime {
    Instant readBy(Clock clock) {
        return Instant.now(clock);
    }
}
