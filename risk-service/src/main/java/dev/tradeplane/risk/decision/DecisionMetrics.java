package dev.tradeplane.risk.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Supplier;

/** Counts and times decisions. */
@Singleton
class DecisionMetrics {
    private final MeterRegistry meters;
    private final Counter received;
    private final Counter approved;
    private final Timer timer;

    DecisionMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.received = meters.counter("orders.received");
        this.approved = meters.counter("orders.approved");
        this.timer = meters.timer("risk.decision");
    }

    RiskDecision timed(Supplier<RiskDecision> decision) {
        return Objects.requireNonNull(timer.record(decision));
    }

    void count(RiskDecision decision) {
        received.increment();
        switch (decision) {
            case RiskDecision.Approved ignored -> approved.increment();
            case RiskDecision.Denied denied ->
                meters.counter("orders.denied", "code", denied.reason().code().name())
                        .increment();
        }
    }
}
