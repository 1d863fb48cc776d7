package dev.tradeplane.operator;

import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies of what the operator made, one of each kind, under names it never gave: as an earlier version leaves them. */
final class Strays {
    private static final String NAME = "stray";
    private static final Map<String, List<String>> KINDS = Map.of(
            "v1", List.of("ConfigMap", "Service", "ServiceAccount"),
            "apps/v1", List.of("Deployment", "StatefulSet"),
            "batch/v1", List.of("Job"),
            "autoscaling/v2", List.of("HorizontalPodAutoscaler"),
            "policy/v1", List.of("PodDisruptionBudget"),
            "networking.k8s.io/v1", List.of("NetworkPolicy", "Ingress"),
            "rbac.authorization.k8s.io/v1", List.of("Role", "RoleBinding"),
            "monitoring.coreos.com/v1", List.of("ServiceMonitor", "PrometheusRule"),
            "postgresql.cnpg.io/v1", List.of("Cluster"));

    private final List<GenericKubernetesResource> made;
    private final KubernetesClient client;

    private Strays(List<GenericKubernetesResource> made, KubernetesClient client) {
        this.made = made;
        this.client = client;
    }

    static Strays besideChildrenOf(KubernetesClient client, String namespace, String... accounts) {
        List<GenericKubernetesResource> made = KINDS.entrySet().stream()
                .flatMap(kinds -> kinds.getValue().stream()
                        .map(kind -> Stream.of(accounts)
                                .flatMap(account -> children(client, namespace, account, kinds.getKey(), kind))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no " + kind + " was made"))))
                .map(Strays::copy)
                .toList();
        made.forEach(stray -> client.resource(stray).create());
        return new Strays(made, client);
    }

    /** Kinds of those that are still there. */
    Set<String> left() {
        return made.stream()
                .filter(stray -> client.resource(stray).get() != null)
                .map(GenericKubernetesResource::getKind)
                .collect(Collectors.toSet());
    }

    private static Stream<GenericKubernetesResource> children(
            KubernetesClient client, String namespace, String account, String version, String kind) {
        return client
                .genericKubernetesResources(version, kind)
                .inNamespace(namespace)
                .withLabel(Cell.ACCOUNT_LABEL, account)
                .list()
                .getItems()
                .stream();
    }

    private static GenericKubernetesResource copy(GenericKubernetesResource child) {
        Map<String, Object> content = new TreeMap<>(child.getAdditionalProperties());
        content.remove("status");
        if (content.get("spec") instanceof Map<?, ?> spec) {
            // What the server chose for the other one.
            spec.remove("clusterIP");
            spec.remove("clusterIPs");
            if (child.getKind().equals("Job")) {
                spec.remove("selector");
                ((Map<?, ?>) spec.get("template")).remove("metadata");
            }
        }
        child.setAdditionalProperties(content);
        child.setMetadata(new ObjectMetaBuilder()
                .withNamespace(child.getMetadata().getNamespace())
                .withName(NAME)
                .withLabels(child.getMetadata().getLabels())
                .build());
        return child;
    }
}
