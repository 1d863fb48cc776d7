package dev.tradeplane.operator;

import dev.tradeplane.operator.blueprint.Surroundings.Images;
import dev.tradeplane.operator.blueprint.Surroundings.Installation;
import dev.tradeplane.operator.blueprint.Surroundings.OperatorIdentity;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** What the cells' parts are told of the installation. */
final class SurroundingsWiring {
    private static final String PREFIX = "tradeplane.operator.";

    private SurroundingsWiring() {}

    @Produces
    @Singleton
    static SurroundingsSource surroundings(KubernetesClient client, Config config) {
        return new SurroundingsSource(
                client,
                new Installation(
                        new Images(
                                text(config, "images.repository", "tradeplane"),
                                text(config, "images.tag", "dev"),
                                text(config, "images.pull-policy", "IfNotPresent"),
                                text(config, "images.postgres", "tradeplane/postgres:18")),
                        new OperatorIdentity(
                                text(config, "namespace", "tradeplane"),
                                text(config, "service-account", "tradeplane-operator")),
                        Map.of("kubernetes.io/metadata.name", "monitoring")));
    }

    private static String text(Config config, String key, String fallback) {
        return config.getOptionalValue(PREFIX + key, String.class).orElse(fallback);
    }
}
