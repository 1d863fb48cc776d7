package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

/** The operator of a cluster, as its administrator has it in hand. */
record Operator(Cluster cluster) {
    private static final String DEPLOYMENT = "deployment/tradeplane-operator";
    private static final String PODS = "app.kubernetes.io/name=tradeplane-operator";
    private static final Duration SOON = Duration.ofSeconds(60);

    /** So many of it, all of them running, or none at all. */
    void replicas(int count) {
        cluster.system("scale", DEPLOYMENT, "--replicas=" + count);
        cluster.awaitOperator();
    }

    /** The pod that acts; empty when none ever did. */
    String leader() {
        return cluster.value(Cluster.SYSTEM, "lease/tradeplane-operator", "{.spec.holderIdentity}");
    }

    /** Without a chance to give its lease back. */
    void kill(String pod) {
        cluster.system("delete", "pod", pod, "--force", "--grace-period=0");
    }

    /** All there are. */
    void kill() {
        cluster.system("delete", "pods", "-l", PODS, "--force", "--grace-period=0");
    }

    void awaitGone() {
        eventually(
                SOON,
                () -> assertEquals(
                        "",
                        cluster.system("get", "pods", "-l", PODS, "-o", "name").strip()));
    }

    /** Waits until a limit given now is in the cell's settings, and the account says so. */
    void obeys(KubernetesCell cell, String limit) {
        String account = "tradingaccount/" + cell.account();
        String patch = "{\"spec\":{\"limits\":{\"maxPositionQuantity\":\"" + limit + "\"}}}";
        cell.kubectl("patch", account, "--type=merge", "-p", patch);
        eventually(SOON, () -> assertTrue(settings(cell).contains(limit), "the limit is not in the settings"));
        eventually(
                SOON,
                () -> assertEquals(
                        cell.value(account, "{.metadata.generation}"),
                        cell.value(account, "{.status.observedGeneration}")));
    }

    private static String settings(KubernetesCell cell) {
        return cell.value("configmap/" + cell.account() + "-settings", "{.data}");
    }
}
