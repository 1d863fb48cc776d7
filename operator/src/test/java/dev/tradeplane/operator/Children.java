package dev.tradeplane.operator;

import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the operator made for one account, kind by kind. */
final class Children {
    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class,
            Secret.class,
            Service.class,
            ServiceAccount.class,
            Deployment.class,
            StatefulSet.class,
            Job.class,
            HorizontalPodAutoscaler.class,
            PodDisruptionBudget.class,
            NetworkPolicy.class,
            Ingress.class,
            Role.class,
            RoleBinding.class);

    private final KubernetesClient client;
    private final String namespace;
    private final String account;

    Children(KubernetesClient client, String namespace, String account) {
        this.client = client;
        this.namespace = namespace;
        this.account = account;
    }

    /** Names of one kind, sorted. */
    List<String> of(Class<? extends HasMetadata> kind) {
        return all().filter(kind::isInstance)
                .map(child -> child.getMetadata().getName())
                .sorted()
                .toList();
    }

    /** Resource versions by kind and name. */
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        all().forEach(child -> versions.put(
                child.getKind() + " " + child.getMetadata().getName(),
                child.getMetadata().getResourceVersion()));
        return versions;
    }

    /** Kinds and names, sorted. */
    List<String> names() {
        return List.copyOf(versions().keySet());
    }

    @Override
    public String toString() {
        return versions().keySet().toString();
    }

    private Stream<? extends HasMetadata> all() {
        return KINDS.stream()
                .flatMap(kind -> client
                        .resources(kind)
                        .inNamespace(namespace)
                        .withLabel(Cell.ACCOUNT_LABEL, account)
                        .list()
                        .getItems()
                        .stream());
    }
}
