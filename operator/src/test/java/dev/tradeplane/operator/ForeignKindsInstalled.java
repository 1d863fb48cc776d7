package dev.tradeplane.operator;

import dev.tradeplane.testsupport.Eventually;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;

/** The kinds that other operators bring, of any content. */
final class ForeignKindsInstalled {
    private record Kind(String group, String plural, String name) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("monitoring.coreos.com", "servicemonitors", "ServiceMonitor"),
            new Kind("monitoring.coreos.com", "prometheusrules", "PrometheusRule"),
            new Kind("postgresql.cnpg.io", "clusters", "Cluster"));

    private ForeignKindsInstalled() {}

    static void in(TestCluster cluster) {
        KINDS.forEach(kind -> install(kind, cluster.client()));
    }

    private static void install(Kind kind, KubernetesClient client) {
        client.resource(client.getKubernetesSerialization()
                        .unmarshal(
                                """
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: %2$s.%1$s}
                        spec:
                          group: %1$s
                          scope: Namespaced
                          names: {plural: %2$s, kind: %3$s}
                          versions:
                            - name: v1
                              served: true
                              storage: true
                              schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                        """.formatted(kind.group(), kind.plural(), kind.name()),
                                CustomResourceDefinition.class))
                .create();
        Eventually.eventually(Duration.ofSeconds(30), () -> {
            if (!client.supports(kind.group() + "/v1", kind.name())) {
                throw new AssertionError(kind + " is not served");
            }
        });
    }
}
