package dev.tradeplane.operator;

import dev.tradeplane.operator.blueprint.Surroundings.Images;
import dev.tradeplane.operator.blueprint.Surroundings.Installation;
import dev.tradeplane.operator.blueprint.Surroundings.OperatorIdentity;
import dev.tradeplane.operator.blueprint.SurroundingsSource;
import dev.tradeplane.operator.config.OperatorConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the parts of a cell are told of the installation. */
final class SurroundingsWiring {
    private SurroundingsWiring() {}

    @Produces
    @Singleton
    static SurroundingsSource surroundings(KubernetesClient client, OperatorConfig config) {
        OperatorConfig.Images images = config.images();
        return new SurroundingsSource(
                client,
                new Installation(
                        new Images(
                                images.repository(),
                                images.tag(),
                                images.pullPolicy().word(),
                                images.postgres()),
                        new OperatorIdentity(config.namespace(), config.serviceAccount()),
                        config.prometheusNamespace()));
    }
}
