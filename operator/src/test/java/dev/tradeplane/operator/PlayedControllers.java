package dev.tradeplane.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Plays the controller manager in one namespace: whatever is declared is reported as running at once. */
public final class PlayedControllers implements AutoCloseable {
    private final KubernetesClient client;
    private final List<SharedIndexInformer<?>> informers;

    private PlayedControllers(KubernetesClient client, String namespace) {
        this.client = client;
        this.informers = List.of(
                client.apps().deployments().inNamespace(namespace).inform(told(this::available)),
                client.apps().statefulSets().inNamespace(namespace).inform(told(this::ready)),
                client.batch().v1().jobs().inNamespace(namespace).inform(told(this::complete)));
    }

    public static PlayedControllers in(String namespace) {
        return in(TestCluster.shared(), namespace);
    }

    static PlayedControllers in(TestCluster cluster, String namespace) {
        return new PlayedControllers(cluster.client(), namespace);
    }

    @Override
    public void close() {
        informers.forEach(SharedIndexInformer::close);
    }

    private void available(Deployment deployment) {
        int replicas = deployment.getSpec().getReplicas();
        deployment.setStatus(new DeploymentStatusBuilder()
                .withObservedGeneration(deployment.getMetadata().getGeneration())
                .withReplicas(replicas)
                .withUpdatedReplicas(replicas)
                .withReadyReplicas(replicas)
                .withAvailableReplicas(replicas)
                .addNewCondition()
                .withType("Available")
                .withStatus("True")
                .withReason("MinimumReplicasAvailable")
                .endCondition()
                .build());
        write(deployment);
    }

    private void ready(StatefulSet set) {
        int replicas = set.getSpec().getReplicas();
        set.setStatus(new StatefulSetStatusBuilder()
                .withObservedGeneration(set.getMetadata().getGeneration())
                .withReplicas(replicas)
                .withUpdatedReplicas(replicas)
                .withReadyReplicas(replicas)
                .withAvailableReplicas(replicas)
                .withCurrentRevision("1")
                .withUpdateRevision("1")
                .build());
        write(set);
    }

    private void complete(Job job) {
        String now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        job.setStatus(new JobStatusBuilder()
                .withStartTime(now)
                .withCompletionTime(now)
                .withSucceeded(1)
                .addNewCondition()
                .withType("SuccessCriteriaMet")
                .withStatus("True")
                .endCondition()
                .addNewCondition()
                .withType("Complete")
                .withStatus("True")
                .endCondition()
                .build());
        write(job);
    }

    private void write(HasMetadata resource) {
        // Whatever else was written meanwhile: the next event speaks only of a newer generation.
        resource.getMetadata().setResourceVersion(null);
        try {
            client.resource(resource).updateStatus();
        } catch (KubernetesClientException refused) {
            if (refused.getCode() != HttpURLConnection.HTTP_CONFLICT
                    && refused.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** A resource whose declaration is new gets its status; one that only got its status is left alone. */
    private static <R extends HasMetadata> ResourceEventHandler<R> told(Consumer<R> play) {
        return new ResourceEventHandler<>() {
            @Override
            public void onAdd(R resource) {
                play.accept(resource);
            }

            @Override
            public void onUpdate(R before, R now) {
                if (!Objects.equals(
                        before.getMetadata().getGeneration(), now.getMetadata().getGeneration())) {
                    play.accept(now);
                }
            }

            @Override
            public void onDelete(R resource, boolean unknown) {}
        };
    }
}
