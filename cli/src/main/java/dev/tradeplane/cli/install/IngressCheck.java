package dev.tradeplane.cli.install;

import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;

/** An Ingress without a controller lets nobody in. */
final class IngressCheck implements InstallCheck {
    @Override
    public String what() {
        return "Ingress";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        return List.of(
                cluster.items("/apis/networking.k8s.io/v1/ingressclasses").isEmpty()
                        ? Finding.warn(
                                what(),
                                "there is no IngressClass, so spec.ingress lets nobody in: install a controller")
                        : Finding.ok(what(), "there is an IngressClass"));
    }
}
