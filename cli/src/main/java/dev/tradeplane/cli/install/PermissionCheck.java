package dev.tradeplane.cli.install;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.cli.kubernetes.Cluster;
import java.util.List;
import java.util.Map;

/** Whether you may do what the verbs do, in the namespace at hand. */
final class PermissionCheck implements InstallCheck {
    private static final String EVERY = "every verb needs it";
    private static final String DOOR = "orders, limits, halt and release need it";

    private record Need(String verb, String group, String resource, String subresource, String why) {
        String text() {
            return verb + " " + resource + (subresource.isEmpty() ? "" : "/" + subresource);
        }
    }

    private static final List<Need> NEEDS = List.of(
            new Need("get", TradingAccount.GROUP, "tradingaccounts", "", EVERY),
            new Need("list", TradingAccount.GROUP, "tradingaccounts", "", "leaving out ACCOUNT needs it"),
            new Need("list", "", "pods", "", EVERY),
            new Need("get", "", "secrets", "", DOOR),
            // A tunnel is opened by a GET that newer servers want both rights for.
            new Need("get", "", "pods", "portforward", DOOR),
            new Need("create", "", "pods", "portforward", DOOR),
            new Need("get", "", "pods", "log", "logs needs it"));

    @Override
    public String what() {
        return "you";
    }

    @Override
    public List<Finding> look(Cluster cluster) {
        return NEEDS.stream()
                .map(need -> allows(cluster, need)
                        ? Finding.ok(what(), "may " + need.text() + " in " + cluster.namespace())
                        : Finding.missing(
                                what(),
                                "may not " + need.text() + " in " + cluster.namespace() + ": " + need.why()
                                        + "; docs/kubectl.md has a Role"))
                .toList();
    }

    private static boolean allows(Cluster cluster, Need need) {
        Map<String, Object> attributes = Map.of(
                "namespace", cluster.namespace(),
                "verb", need.verb(),
                "group", need.group(),
                "resource", need.resource(),
                "subresource", need.subresource(),
                "name", need.resource().equals("secrets") ? keyOfAnAccount(cluster) : "");
        Map<String, Object> review = Map.of(
                "apiVersion",
                "authorization.k8s.io/v1",
                "kind",
                "SelfSubjectAccessReview",
                "spec",
                Map.of("resourceAttributes", attributes));
        return cluster.create("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", review)
                .path("status")
                .path("allowed")
                .asBoolean();
    }

    /** The right to read one secret by its name is enough; without an account there is no name yet. */
    private static String keyOfAnAccount(Cluster cluster) {
        return cluster
                .items("/apis/" + TradingAccount.GROUP + "/" + TradingAccount.VERSION + "/namespaces/"
                        + cluster.namespace() + "/tradingaccounts")
                .stream()
                .findFirst()
                .map(account -> account.path("metadata").path("name").asText() + "-api-key")
                .orElse("");
    }
}
