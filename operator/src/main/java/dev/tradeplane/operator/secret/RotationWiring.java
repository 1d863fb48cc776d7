package dev.tradeplane.operator.secret;

import java.time.Clock;

/** The operator SDK makes dependents itself, without arguments. */
final class RotationWiring {
    private RotationWiring() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
