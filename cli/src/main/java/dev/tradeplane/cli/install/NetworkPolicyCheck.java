package dev.tradeplane.cli.install;

import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/** Kubernetes stores policies whether or not anything enforces them, and no API tells. */
final class NetworkPolicyCheck implements InstallCheck {
    @Override
    public String what() {
        return "NetworkPolicy";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        return List.of(Finding.warn(
                what(),
                "nothing proves that the network plugin enforces policies: try to reach a broker-service from a"
                        + " pod of your own, it must time out"));
    }
}
