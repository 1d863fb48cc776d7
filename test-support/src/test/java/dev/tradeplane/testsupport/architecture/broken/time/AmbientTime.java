package dev.tradeplane.testsupport.architecture.broken.time;

import java.time.Instant;

/** Breaks the rule on clocks. */
class AmbientTime {
    Instant signalAge() {
        return Instant.now();
    }
}
