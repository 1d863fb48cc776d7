package dev.tradeplane.cli.install;

import java.util.List;

/** All checks, in the order they are printed: first what everything else stands on. */
final class InstallChecks {
    private InstallChecks() {}

    static List<InstallCheck> all() {
        return List.of(
                new ServerCheck(),
                new CrdCheck(),
                new OperatorCheck(),
                new PermissionCheck(),
                new StorageCheck(),
                new OptionalApiCheck(
                        "metrics API", "metrics.k8s.io/v1beta1", "gateways do not scale: install metrics-server"),
                new OptionalApiCheck(
                        "ServiceMonitor",
                        "monitoring.coreos.com/v1",
                        "no ServiceMonitor and no alert rules: install the Prometheus operator, or scrape /q/metrics"),
                new OptionalApiCheck(
                        "CloudNativePG",
                        "postgresql.cnpg.io/v1",
                        "database.mode CloudNativePG cannot be used: install it, or use Embedded or External"),
                new IngressCheck(),
                new NetworkPolicyCheck());
    }
}
