package dev.tradeplane.operator.network;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.Surroundings.Address;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.List;
import java.util.Map;

/** The ends of the calls of one cell. */
final class Flows {
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";
    private static final int DNS = 53;

    private final Cell cell;

    Flows(Cell cell) {
        this.cell = cell;
    }

    NetworkPolicyPeer component(String component) {
        return pods(cell.selector(component));
    }

    NetworkPolicyPeer operator() {
        return elsewhere(
                Map.of(NAMESPACE_NAME, cell.installation().operator().namespace()),
                Map.of("app.kubernetes.io/name", Cell.OPERATOR));
    }

    NetworkPolicyPeer prometheus() {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .withMatchLabels(cell.installation().prometheusNamespaces())
                .endNamespaceSelector()
                .build();
    }

    NetworkPolicyEgressRule toDns() {
        return Policy.toUdpAndTcp(
                List.of(elsewhere(Map.of(NAMESPACE_NAME, "kube-system"), Map.of("k8s-app", "kube-dns"))), DNS);
    }

    NetworkPolicyEgressRule toDatabase() {
        int port = cell.database().port();
        return switch (cell.spec().database().mode()) {
            case EMBEDDED -> Policy.to(List.of(component(Cell.POSTGRES)), port);
            case CLOUD_NATIVE_PG ->
                Policy.to(List.of(pods(Map.of("cnpg.io/cluster", cell.named(Cell.POSTGRES)))), port);
            case EXTERNAL -> Policy.to(List.of(Networks.anyOrOne(cell.database().host())), port);
        };
    }

    List<NetworkPolicyEgressRule> toApiServer() {
        return cell.surroundings().apiServer().stream().map(Flows::toAddress).toList();
    }

    private static NetworkPolicyEgressRule toAddress(Address address) {
        return Policy.to(List.of(Networks.one(address.ip())), address.port());
    }

    private static NetworkPolicyPeer pods(Map<String, String> labels) {
        return new NetworkPolicyPeerBuilder()
                .withNewPodSelector()
                .withMatchLabels(labels)
                .endPodSelector()
                .build();
    }

    private static NetworkPolicyPeer elsewhere(Map<String, String> namespace, Map<String, String> labels) {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .withMatchLabels(namespace)
                .endNamespaceSelector()
                .withNewPodSelector()
                .withMatchLabels(labels)
                .endPodSelector()
                .build();
    }
}
