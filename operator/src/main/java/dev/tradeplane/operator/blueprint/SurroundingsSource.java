package dev.tradeplane.operator.blueprint;

import dev.tradeplane.operator.blueprint.Surroundings.Images;
import dev.tradeplane.operator.blueprint.Surroundings.Issuer;
import dev.tradeplane.operator.blueprint.Surroundings.OperatorIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What is known of the cluster, read again when it may have changed. */
@Singleton
public class SurroundingsSource {
    public Surroundings current() {
        return new Surroundings(
                new Images("tradeplane", "dev", "IfNotPresent", "tradeplane/postgres:18"),
                new Issuer("https://kubernetes.default.svc", "{\"keys\":[]}"),
                List.of(),
                new OperatorIdentity("tradeplane", "tradeplane-operator"),
                Map.of("kubernetes.io/metadata.name", "monitoring"));
    }
}
