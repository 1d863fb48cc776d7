package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.FakeBrokers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The service before a broker that cannot be trusted, with little patience. */
public class LyingBroker implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeBrokers.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "tradeplane.submission.timeout", "1s",
                "tradeplane.reconciliation.interval", "100ms",
                "tradeplane.reconciliation.lost-after", "1500ms");
    }
}
