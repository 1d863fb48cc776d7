package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/** One service: a new pod is ready before an old one goes. */
final class ServiceDeployment {
    private static final int PROGRESS_DEADLINE_SECONDS = 300;

    private ServiceDeployment() {}

    static Deployment of(Cell cell, ServiceName service) {
        return new DeploymentBuilder()
                .withMetadata(cell.meta(service.id()))
                .withNewSpec()
                .withReplicas(Replicas.of(cell, service).min())
                .withRevisionHistoryLimit(3)
                .withProgressDeadlineSeconds(PROGRESS_DEADLINE_SECONDS)
                .withNewSelector()
                .withMatchLabels(cell.selector(service.id()))
                .endSelector()
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(1))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withTemplate(ServicePod.template(cell, service))
                .endSpec()
                .build();
    }
}
