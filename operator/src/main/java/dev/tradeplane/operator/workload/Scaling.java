package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.stream.Stream;

/** More pods under load, and one at a time taken away by a drain. */
final class Scaling {
    /** A JVM that starts is busy for some seconds, and that is no load. */
    private static final int SECONDS_OF_LOAD = 30;

    private Scaling() {}

    static Stream<HasMetadata> resources(Cell cell, ServiceName service) {
        Replicas replicas = Replicas.of(cell, service);
        Stream.Builder<HasMetadata> resources = Stream.builder();
        if (replicas.elastic()) {
            resources.add(autoscaler(cell, service, replicas));
        }
        if (replicas.max() > 1) {
            resources.add(budget(cell, service));
        }
        return resources.build();
    }

    private static HorizontalPodAutoscaler autoscaler(Cell cell, ServiceName service, Replicas replicas) {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(cell.meta(service.id()))
                .withNewSpec()
                .withNewScaleTargetRef("apps/v1", "Deployment", cell.named(service.id()))
                .withMinReplicas(replicas.min())
                .withMaxReplicas(replicas.max())
                .addNewMetric()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(cell.spec().scaling().gateway().targetCpuPercent())
                .endTarget()
                .endResource()
                .endMetric()
                .withNewBehavior()
                .withNewScaleUp()
                .withStabilizationWindowSeconds(SECONDS_OF_LOAD)
                .endScaleUp()
                .endBehavior()
                .endSpec()
                .build();
    }

    /** Counted from above: a service that is down to one replica must not block every drain. */
    private static PodDisruptionBudget budget(Cell cell, ServiceName service) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(cell.meta(service.id()))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .withNewSelector()
                .withMatchLabels(cell.selector(service.id()))
                .endSelector()
                .endSpec()
                .build();
    }
}
