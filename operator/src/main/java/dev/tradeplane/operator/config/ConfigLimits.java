package dev.tradeplane.operator.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Refuses to start with values that make no sense, and names all of them at once. */
@Singleton
public final class ConfigLimits {
    private final OperatorConfig config;
    private final List<String> faults = new ArrayList<>();

    ConfigLimits(OperatorConfig config) {
        this.config = config;
    }

    void onStart(@Observes StartupEvent starting) {
        check();
    }

    /** Throws IllegalStateException with one sentence a fault. */
    public void check() {
        faults.clear();
        OperatorConfig.Leader leader = config.leader();
        between("leader.lease-duration", leader.leaseDuration(), Duration.ofSeconds(5), Duration.ofMinutes(5));
        below("leader.renew-deadline", leader.renewDeadline(), "leader.lease-duration", leader.leaseDuration());
        below("leader.retry-period", leader.retryPeriod(), "leader.renew-deadline", leader.renewDeadline());
        OperatorConfig.Reading reading = config.reading();
        between("reading.interval", reading.interval(), Duration.ofSeconds(1), Duration.ofMinutes(10));
        between("reading.timeout", reading.timeout(), Duration.ofMillis(100), Duration.ofSeconds(10));
        between(
                "reading.profit-and-loss-every",
                reading.profitAndLossEvery(),
                Duration.ofSeconds(1),
                Duration.ofHours(1));
        if (reading.atOnce() < 1 || reading.atOnce() > 256) {
            faults.add("reading.at-once must be 1 to 256 and is " + reading.atOnce());
        }
        between("removal.going-flat-limit", config.removal().goingFlatLimit(), Duration.ZERO, Duration.ofDays(1));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("tradeplane.operator: " + String.join("; ", faults));
        }
    }

    private void between(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            faults.add(key + " must be " + least + " to " + most + " and is " + value);
        }
    }

    private void below(String key, Duration value, String otherKey, Duration other) {
        if (!value.isPositive() || value.compareTo(other) >= 0) {
            faults.add(key + " must be above zero and shorter than " + otherKey + " and is " + value);
        }
    }
}
