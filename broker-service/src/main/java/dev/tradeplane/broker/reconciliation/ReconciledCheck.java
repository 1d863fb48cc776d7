package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.Brokers;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the outcome of everything the last process left behind was asked for. */
@Readiness
@Singleton
class ReconciledCheck implements HealthCheck {
    private final OutcomeReconciler reconciler;
    private final Brokers brokers;

    ReconciledCheck(OutcomeReconciler reconciler, Brokers brokers) {
        this.reconciler = reconciler;
        this.brokers = brokers;
    }

    @Override
    public HealthCheckResponse call() {
        boolean adapter = brokers.current().isPresent();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("start-up reconciliation")
                .status(adapter && (reconciler.isReconciled() || reconciler.isLoginNeeded()));
        if (adapter && reconciler.isLoginNeeded()) {
            answer.withData("why", "somebody has to log in at the broker; until then no order is sent");
        }
        if (!adapter) {
            answer.withData(
                    "why",
                    brokers.name()
                            .map(name -> "there is no adapter for broker " + name + " in this build")
                            .orElse("no settings are in force"));
        }
        return answer.build();
    }
}
