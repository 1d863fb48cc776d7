package dev.tradeplane.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.cli.kubernetes.Cluster;
import dev.tradeplane.cli.kubernetes.ClusterException;
import java.util.List;
import java.util.Optional;

/**
 * One account of the cluster.
 *
 * @param account the TradingAccount as the API server has it
 */
record ClusterCell(Cluster cluster, JsonNode account) {
    private static final String GROUP = "/apis/" + TradingAccount.GROUP + "/" + TradingAccount.VERSION;

    /**
     * @param name empty for the only one of the namespace
     * @param typed the options to repeat in a remedy
     */
    static ClusterCell find(Cluster cluster, Optional<String> name, String typed) {
        String path = GROUP + "/namespaces/" + cluster.namespace() + "/tradingaccounts";
        if (name.isPresent()) {
            Optional<JsonNode> account = cluster.get(path + "/" + name.get());
            return new ClusterCell(
                    cluster,
                    account.orElseThrow(() -> nothing(cluster, "There is no TradingAccount " + name.get(), typed)));
        }
        List<JsonNode> all = cluster.items(path);
        return switch (all.size()) {
            case 1 -> new ClusterCell(cluster, all.getFirst());
            case 0 -> throw nothing(cluster, "There is no TradingAccount", typed);
            default ->
                throw new ClusterException("Which account? " + cluster.namespace() + " has "
                        + String.join(
                                ", ", all.stream().map(ClusterCell::nameOf).toList()) + ".");
        };
    }

    String name() {
        return nameOf(account);
    }

    List<JsonNode> pods() {
        return cluster.items("/api/v1/namespaces/" + cluster.namespace()
                + "/pods?labelSelector=tradeplane.dev%2Faccount%3D" + name());
    }

    Optional<JsonNode> secret(String suffix) {
        return cluster.get("/api/v1/namespaces/" + cluster.namespace() + "/secrets/" + name() + "-" + suffix);
    }

    private static String nameOf(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    private static ClusterException nothing(Cluster cluster, String what, String typed) {
        if (cluster.get(GROUP).isEmpty()) {
            return new ClusterException(
                    "The cluster does not know TradingAccounts: kubectl tradeplane verify-install" + typed);
        }
        return new ClusterException(what + " in namespace " + cluster.namespace()
                + ": kubectl get tradingaccounts --all-namespaces lists them.");
    }
}
