package dev.tradeplane.risk;

import dev.tradeplane.testsupport.clock.SkewedClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the service under test: right until a test says otherwise. */
class SkewedClockWiring {
    @Produces
    @Singleton
    SkewedClock clock() {
        return new SkewedClock(Clock.systemUTC());
    }
}
