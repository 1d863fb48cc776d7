package dev.tradeplane.cli.install;

import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/** APIs a cell uses when the cluster has them. */
final class OptionalApisCheck implements InstallCheck {
    @Override
    public List<Finding> look(Cluster cluster) {
        return List.of(
                api(cluster, "metrics API", "metrics.k8s.io/v1beta1", "gateways do not scale: install metrics-server"),
                api(
                        cluster,
                        "ServiceMonitor",
                        "monitoring.coreos.com/v1",
                        "no ServiceMonitor and no alert rules: install the Prometheus operator, or scrape /q/metrics"),
                api(
                        cluster,
                        "CloudNativePG",
                        "postgresql.cnpg.io/v1",
                        "database.mode CloudNativePG cannot be used: install it, or use Embedded or External"),
                ingress(cluster));
    }

    private static Finding api(Cluster cluster, String what, String group, String without) {
        return cluster.get("/apis/" + group).isPresent()
                ? Finding.ok(what, group)
                : Finding.warn(what, group + " is not served, so " + without);
    }

    private static Finding ingress(Cluster cluster) {
        return cluster.items("/apis/networking.k8s.io/v1/ingressclasses").isEmpty()
                ? Finding.warn(
                        "Ingress", "there is no IngressClass, so spec.ingress lets nobody in: install a controller")
                : Finding.ok("Ingress", "there is an IngressClass");
    }
}
