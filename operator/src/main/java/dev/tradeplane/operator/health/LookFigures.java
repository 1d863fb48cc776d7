package dev.tradeplane.operator.health;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts and times looks at accounts. In the place of the SDK's own figures: those register one counter with two sets of
 * tags, which Prometheus refuses, in the middle of a look.
 */
public final class LookFigures implements Metrics {
    private static final String LOOKS = "tradeplane.operator.looks";

    private final MeterRegistry registry;
    private final AtomicInteger underWay;

    public LookFigures(MeterRegistry registry) {
        this.registry = registry;
        this.underWay = registry.gauge(LOOKS + ".under.way", new AtomicInteger());
    }

    @Override
    public void reconciliationStarted(HasMetadata account, Map<String, Object> metadata) {
        underWay.incrementAndGet();
    }

    @Override
    public void reconciliationFinished(HasMetadata account, RetryInfo retry, Map<String, Object> metadata) {
        underWay.decrementAndGet();
    }

    @Override
    public void reconciliationFailed(
            HasMetadata account, RetryInfo retry, Exception failure, Map<String, Object> metadata) {
        registry.counter(LOOKS + ".failed").increment();
    }

    @Override
    public <T> T timeControllerExecution(ControllerExecution<T> look) throws Exception {
        Timer.Sample sample = Timer.start(registry);
        try {
            return look.execute();
        } finally {
            sample.stop(Timer.builder(LOOKS)
                    .description("Looks at an account, from what is wanted to what was written.")
                    .tag("kind", look.name())
                    .publishPercentiles(0.5, 0.95)
                    .register(registry));
        }
    }
}
