package dev.tradeplane.audit.trail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The figures of the trail. */
@Singleton
class TrailMeters {
    private static final Logger LOG = Logger.getLogger(TrailMeters.class);
    private final Counter entries;
    private final Counter conflicts;
    private final Timer duration;
    private final DistributionSummary batchSize;

    TrailMeters(MeterRegistry registry) {
        entries = registry.counter("audit.entries");
        conflicts = registry.counter("audit.conflicts");
        duration = registry.timer("audit.append.duration");
        batchSize = registry.summary("audit.batch.size");
    }

    Appended timed(Supplier<Appended> append) {
        return Objects.requireNonNull(duration.record(append));
    }

    void appended(Appended appended) {
        entries.increment(appended.added());
        batchSize.record(appended.indexes().size());
        for (String eventId : appended.conflicts()) {
            conflicts.increment();
            LOG.errorf("event %s came again with other content; the first stays", eventId);
        }
    }
}
