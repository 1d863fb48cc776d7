package dev.tradeplane.operator.status;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads stages from what the controllers of Kubernetes report. */
final class Workloads {
    private static final String TRUE = "True";

    private Workloads() {}

    /** With an autoscaler, what it adds to the least is wanted by nobody else. */
    static Part part(String component, @Nullable Deployment deployment, @Nullable HorizontalPodAutoscaler autoscaler) {
        if (deployment == null) {
            return Part.of(component, Stage.MISSING);
        }
        DeploymentStatus status = deployment.getStatus();
        int wanted = wanted(deployment, autoscaler);
        if (status == null || !reported(deployment.getMetadata().getGeneration(), status.getObservedGeneration())) {
            boolean serves = wanted > 0 && status != null && count(status.getAvailableReplicas()) > 0;
            return Part.of(component, serves ? Stage.ROLLING : Stage.UNREPORTED);
        }
        if (wanted == 0) {
            return Part.of(component, count(status.getReplicas()) == 0 ? Stage.STOPPED : Stage.STOPPING);
        }
        return refusal(status)
                .map(why -> new Part(component, Stage.FAILED, why))
                .orElseGet(() -> Part.of(component, stage(status, wanted)));
    }

    static Part part(String component, @Nullable StatefulSet set, boolean ranBefore) {
        if (set == null) {
            return Part.of(component, Stage.MISSING);
        }
        StatefulSetStatus status = set.getStatus();
        if (status == null || !reported(set.getMetadata().getGeneration(), status.getObservedGeneration())) {
            return Part.of(component, Stage.UNREPORTED);
        }
        int wanted = wanted(set.getSpec().getReplicas());
        if (wanted == 0) {
            return Part.of(component, count(status.getReplicas()) == 0 ? Stage.STOPPED : Stage.STOPPING);
        }
        if (Integer.valueOf(0).equals(status.getReplicas())) {
            return new Part(component, Stage.FAILED, podless(set));
        }
        if (count(status.getReadyReplicas()) < wanted) {
            return Part.of(component, ranBefore ? Stage.IMPAIRED : Stage.STARTING);
        }
        boolean newest = Objects.equals(status.getCurrentRevision(), status.getUpdateRevision());
        return Part.of(component, newest ? Stage.RUNNING : Stage.ROLLING);
    }

    static Part part(String component, @Nullable Job job) {
        if (job == null) {
            return Part.of(component, Stage.MISSING);
        }
        List<JobCondition> conditions =
                job.getStatus() == null ? List.of() : job.getStatus().getConditions();
        if (is(conditions, "Complete").isPresent()) {
            return Part.of(component, Stage.RUNNING);
        }
        return is(conditions, "Failed")
                .map(failed -> new Part(component, Stage.FAILED, text(failed.getMessage())))
                .orElse(Part.of(component, Stage.STARTING));
    }

    private static Stage stage(DeploymentStatus status, int wanted) {
        int available = count(status.getAvailableReplicas());
        if (available < wanted) {
            if (rolledOutBefore(status)) {
                return available == 0 ? Stage.IMPAIRED : Stage.SHORT;
            }
            return available == 0 ? Stage.STARTING : Stage.ROLLING;
        }
        boolean newest = count(status.getUpdatedReplicas()) >= wanted
                && count(status.getReplicas()) == count(status.getUpdatedReplicas());
        return newest ? Stage.RUNNING : Stage.ROLLING;
    }

    /** Only a Deployment says itself why none of its pods can be made. */
    private static String podless(StatefulSet set) {
        ObjectMeta meta = set.getMetadata();
        return "none of its pods can be made, most often for want of quota in the namespace: kubectl describe statefulset "
                + meta.getName() + " -n " + meta.getNamespace();
    }

    private static Optional<String> refusal(DeploymentStatus status) {
        Optional<DeploymentCondition> refused =
                condition(status, "ReplicaFailure").filter(failure -> TRUE.equals(failure.getStatus()));
        return refused.or(() -> condition(status, "Progressing")
                        .filter(progress -> "ProgressDeadlineExceeded".equals(progress.getReason())))
                .map(found -> text(found.getMessage()));
    }

    private static boolean rolledOutBefore(DeploymentStatus status) {
        return condition(status, "Progressing")
                .filter(progress -> "NewReplicaSetAvailable".equals(progress.getReason()))
                .isPresent();
    }

    private static Optional<DeploymentCondition> condition(DeploymentStatus status, String type) {
        return status.getConditions().stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    private static Optional<JobCondition> is(List<JobCondition> conditions, String type) {
        return conditions.stream()
                .filter(condition -> type.equals(condition.getType()) && TRUE.equals(condition.getStatus()))
                .findFirst();
    }

    private static boolean reported(@Nullable Long generation, @Nullable Long observed) {
        return observed != null && Objects.equals(generation, observed);
    }

    private static int wanted(Deployment deployment, @Nullable HorizontalPodAutoscaler autoscaler) {
        int declared = wanted(deployment.getSpec().getReplicas());
        return autoscaler == null
                ? declared
                : Math.min(declared, wanted(autoscaler.getSpec().getMinReplicas()));
    }

    private static int wanted(@Nullable Integer replicas) {
        return replicas == null ? 1 : replicas;
    }

    private static int count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
