package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

/** What an administrator does to a node. */
record Nodes(Cluster cluster) {
    private static final String DEAD = "node.kubernetes.io/out-of-service";
    private static final Duration UNTIL_LOST = Duration.ofSeconds(90);

    /** Where the database of a cell runs. */
    static String ofPostgres(KubernetesCell cell) {
        return cell.value("pod/" + cell.account() + "-postgres-0", "{.spec.nodeName}");
    }

    void drain(String node) {
        cluster.kubectl("drain", node, "--ignore-daemonsets", "--delete-emptydir-data", "--timeout=150s");
    }

    void uncordon(String node) {
        cluster.kubectl("uncordon", node);
    }

    /** The power goes; once Kubernetes misses the node, a person says that it will not come back with what it ran. */
    void kill(String node) {
        cluster.run("node", "kill", number(node));
        eventually(UNTIL_LOST, () -> assertEquals("Unknown", readiness(node)));
        cluster.kubectl("taint", "node", node, DEAD + "=nodeshutdown:NoExecute");
    }

    void revive(String node) {
        cluster.run("node", "up", number(node));
        cluster.kubectl("taint", "node", node, DEAD + "-");
    }

    private String readiness(String node) {
        return cluster.kubectl("get", "node", node, "-o", "jsonpath={.status.conditions[?(@.type=='Ready')].status}");
    }

    private static String number(String node) {
        return node.substring("node".length());
    }
}
