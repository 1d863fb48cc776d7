package dev.tradeplane.e2e.kubernetes;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every pair of a cell, a stranger, this machine and the world outside, tried for real from inside the network of the one who asks. */
final class Reach {
    private static final String THIS_MACHINE = "this machine";
    /** This machine, in the part of the world outside the cluster: docs/kubernetes-lab.md. */
    private static final String OUTSIDE = "10.199.1.1";

    private static final Map<String, Set<String>> MAY = Map.of(
            "gateway",
            Set.of("risk-service:8080", "audit-service:8080", "postgres:5432"),
            "risk-service",
            Set.of("broker-service:8080", "audit-service:8080", "postgres:5432"),
            "broker-service",
            Set.of("risk-service:8080", "audit-service:8080", "postgres:5432"),
            "audit-service",
            Set.of("postgres:5432"),
            "postgres",
            Set.of(),
            // A pod that wears the labels of another account's risk-service, and that no policy keeps in.
            "stranger",
            Set.of("gateway:8080", "outside:443"),
            THIS_MACHINE,
            Set.of("gateway:8080", "outside:443"));
    private static final List<String> DOORS = List.of(
            "gateway:8080",
            "gateway:9000",
            "risk-service:8080",
            "risk-service:9000",
            "broker-service:8080",
            "broker-service:9000",
            "audit-service:8080",
            "audit-service:9000",
            "postgres:5432",
            "outside:443");

    private final KubernetesCell cell;
    private final Map<String, List<String>> passed = new LinkedHashMap<>();
    private final List<String> surprises = new ArrayList<>();

    Reach(KubernetesCell cell) {
        this.cell = cell;
        cell.apply(STRANGER);
        cell.kubectl("wait", "--for=condition=Ready", "pod/stranger", "--timeout=60s");
        try (ServerSocket outside = new ServerSocket(443, 0, InetAddress.ofLiteral(OUTSIDE))) {
            MAY.keySet().stream().sorted().forEach(this::tryAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cell.kubectl("delete", "pod", "stranger", "--wait=false");
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Who reached what. */
    String table() {
        StringBuilder text = new StringBuilder("who reaches what\n");
        passed.forEach((from, doors) ->
                text.append("  %-15s %s%n".formatted(from, doors.isEmpty() ? "nothing" : String.join(", ", doors))));
        return text.toString();
    }

    private void tryAll(String from) {
        String own = addressOf(from);
        List<String> reached = new ArrayList<>();
        for (String door : DOORS) {
            String to = door.substring(0, door.indexOf(':'));
            if (to.equals(from)) {
                continue;
            }
            boolean open =
                    connects(own, to.equals("outside") ? OUTSIDE : addressOf(to), door.substring(to.length() + 1));
            if (open) {
                reached.add(door);
            }
            if (open != MAY.getOrDefault(from, Set.of()).contains(door)) {
                surprises.add(from + (open ? " reaches " : " does not reach ") + door);
            }
        }
        passed.put(from, reached);
    }

    private String addressOf(String component) {
        if (component.equals(THIS_MACHINE)) {
            return "";
        }
        String selector = component.equals("stranger")
                ? "app=stranger"
                : "tradeplane.dev/account=" + cell.account() + ",tradeplane.dev/component=" + component;
        return cell.kubectl("get", "pod", "-l", selector, "-o", "jsonpath={.items[0].status.podIP}");
    }

    private static boolean connects(String fromAddress, String address, String port) {
        Path script = LocalCell.home().resolve("e2e/src/test/resources/kubernetes/connect-from.sh");
        return new Command(LocalCell.home(), "bash", script.toString())
                .mustRun(List.of(fromAddress, address, port))
                .strip()
                .equals("open");
    }

    private static final String STRANGER = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: stranger
              labels: {app: stranger, tradeplane.dev/account: another, tradeplane.dev/component: risk-service}
            spec:
              automountServiceAccountToken: false
              securityContext: {runAsNonRoot: true, runAsUser: 999, seccompProfile: {type: RuntimeDefault}}
              containers:
                - name: stranger
                  image: tradeplane/postgres:%s
                  imagePullPolicy: Never
                  command: [sh, -c, "trap 'exit 0' TERM; while :; do sleep 1; done"]
                  securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            """.formatted(Cluster.TAG);
}
