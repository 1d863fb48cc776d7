package dev.tradeplane.broker.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows the circuit breakers. An open one is the broker's trouble: this service is ready all the same. */
@Readiness
@Singleton
class BreakerCheck implements HealthCheck {
    private final BrokerHealthDesk desk;

    BreakerCheck(BrokerHealthDesk desk) {
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("calls to the broker").up();
        desk.breakers()
                .forEach(breaker ->
                        answer.withData(breaker.kind(), breaker.state().name()));
        return answer.build();
    }
}
