package dev.tradeplane.operator.health;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Every account is looked at every few minutes. When none was for a quarter of an hour, only a restart helps. */
@Liveness
final class StuckCheck implements HealthCheck {
    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private final AccountCensus census;

    StuckCheck(AccountCensus census) {
        this.census = census;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accounts are looked at")
                .status(!census.idleFor(TOO_LONG))
                .build();
    }
}
