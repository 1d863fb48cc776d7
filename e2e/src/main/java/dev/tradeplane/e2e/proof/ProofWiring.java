package dev.tradeplane.e2e.proof;

import java.time.Clock;

/** The one place that asks the machine for the time. */
final class ProofWiring {
    private ProofWiring() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
