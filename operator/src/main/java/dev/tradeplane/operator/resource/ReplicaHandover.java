package dev.tradeplane.operator.resource;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose the number of replicas is while an autoscaler runs. Left out while we still own it, the API server would make
 * it 1; so it stays as it is until the autoscaler has written it once, and is then left to it.
 */
final class ReplicaHandover {
    private final String manager;

    /**
     * @param manager our name in the managed fields
     */
    ReplicaHandover(String manager) {
        this.manager = manager;
    }

    /** What to declare, given what exists; null leaves it to the autoscaler. */
    @Nullable
    Integer replicas(Deployment actual, HorizontalPodAutoscalerSpec autoscaler) {
        int live = Objects.requireNonNullElse(actual.getSpec().getReplicas(), 1);
        // None at all switches an autoscaler off: after a pause somebody has to begin.
        if (live < autoscaler.getMinReplicas() || live > autoscaler.getMaxReplicas()) {
            return Math.clamp(live, autoscaler.getMinReplicas(), autoscaler.getMaxReplicas());
        }
        return isOurs(actual) ? Integer.valueOf(live) : null;
    }

    private boolean isOurs(Deployment actual) {
        return actual.getMetadata().getManagedFields().stream()
                .filter(entry -> manager.equals(entry.getManager()) && "Apply".equals(entry.getOperation()))
                .anyMatch(ReplicaHandover::hasReplicas);
    }

    private static boolean hasReplicas(ManagedFieldsEntry entry) {
        return entry.getFieldsV1() != null
                && entry.getFieldsV1().getAdditionalProperties().get("f:spec") instanceof Map<?, ?> spec
                && spec.containsKey("f:replicas");
    }
}
