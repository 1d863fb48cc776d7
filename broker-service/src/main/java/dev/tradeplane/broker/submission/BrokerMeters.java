package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SubmissionOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts requests to the broker by what came of them, and measures how long each took. */
@Singleton
class BrokerMeters {
    private final MeterRegistry meters;

    BrokerMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void asked(String operation, SubmissionOutcome outcome, long startedNanos) {
        String result = switch (outcome) {
            case SubmissionOutcome.Acknowledged a -> "acknowledged";
            case SubmissionOutcome.Rejected r -> "rejected";
            case SubmissionOutcome.NotProcessed n -> "not-processed";
            case SubmissionOutcome.Unknown u -> "unknown";
        };
        meters.counter("broker.requests", "op", operation, "result", result).increment();
        stage("broker-" + operation, startedNanos);
    }

    void stage(String stage, long startedNanos) {
        meters.timer("order.stage.duration", "stage", stage).record(Duration.ofNanos(System.nanoTime() - startedNanos));
    }
}
