package dev.tradeplane.operator.resource;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a Deployment is. */
final class Rollout {
    private Rollout() {}

    /** Whether every pod is of the newest form and takes requests. */
    static boolean complete(Deployment deployment) {
        DeploymentStatus status = deployment.getStatus();
        int wanted = count(deployment.getSpec().getReplicas());
        return status != null
                && Objects.equals(
                        status.getObservedGeneration(), deployment.getMetadata().getGeneration())
                && count(status.getReplicas()) == wanted
                && count(status.getUpdatedReplicas()) == wanted
                && count(status.getAvailableReplicas()) == wanted;
    }

    private static int count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
