package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.client.GatewayClient;
import dev.tradeplane.e2e.evidence.LedgerReader;
import java.time.Duration;
import java.util.Base64;

/** One account in a namespace of its own, reached as its users reach it: through the Service of its gateway. */
final class KubernetesCell implements AutoCloseable {
    static final Duration READY = Duration.ofMinutes(4);

    private final Cluster cluster;
    private final String namespace;
    private final String account;
    private final PortForward postgres;

    private KubernetesCell(Cluster cluster, String namespace, String account) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.account = account;
        this.postgres = new PortForward(cluster, namespace, account + "-postgres-0", 5432);
    }

    /** A cell that several suites use and leave as they found it; it goes with the cluster. */
    static KubernetesCell standing() {
        return Standing.CELL;
    }

    /** Applies the account in a new, restricted namespace and waits until it is Ready. */
    static KubernetesCell ready(Cluster cluster, String namespace, String account, String yaml) {
        KubernetesCell cell = declared(cluster, namespace, account, yaml);
        cell.awaitReady();
        return cell;
    }

    /** Applies the account in a new, restricted namespace. */
    static KubernetesCell declared(Cluster cluster, String namespace, String account, String yaml) {
        cluster.apply("""
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: %s
                  labels: {pod-security.kubernetes.io/enforce: restricted}
                """.formatted(namespace));
        KubernetesCell cell = new KubernetesCell(cluster, namespace, account);
        cell.apply(yaml);
        return cell;
    }

    void apply(String yaml) {
        cluster.apply(inNamespace(yaml));
    }

    private String inNamespace(String yaml) {
        return yaml.replaceFirst("metadata:\n", "metadata:\n  namespace: " + namespace + "\n");
    }

    /** What kubectl would change if it applied this again; empty when nothing. Throws when it would change something. */
    String difference(String yaml) {
        return cluster.difference(inNamespace(yaml)).strip();
    }

    void awaitReady() {
        cluster.kubectl(
                "-n",
                namespace,
                "wait",
                "--for=condition=Ready",
                "tradingaccount/" + account,
                "--timeout=" + READY.toSeconds() + "s");
    }

    String kubectl(String... arguments) {
        String[] words = new String[arguments.length + 2];
        words[0] = "-n";
        words[1] = namespace;
        System.arraycopy(arguments, 0, words, 2, arguments.length);
        return cluster.kubectl(words);
    }

    String value(String resource, String jsonPath) {
        return cluster.value(namespace, resource, jsonPath);
    }

    String namespace() {
        return namespace;
    }

    String account() {
        return account;
    }

    Cluster cluster() {
        return cluster;
    }

    /** Base address of the gateway's Service. */
    String gateway() {
        return "http://" + value("service/" + account + "-gateway", "{.spec.clusterIP}") + ":8080";
    }

    GatewayClient client() {
        return new GatewayClient(gateway(), secret(account + "-api-key", "key"));
    }

    /** Who sends it alerts one by one. */
    Alerts alerts() {
        return new Alerts(client(), webhook());
    }

    /** Address of the hook with its secret. */
    String webhook() {
        return gateway() + "/hooks/tradingview/" + secret(account + "-hooks", "tradingview");
    }

    String secret(String name, String key) {
        String encoded = value("secret/" + name, "{.data." + key.replace(".", "\\.") + "}");
        return new String(Base64.getDecoder().decode(encoded), UTF_8);
    }

    LedgerReader ledger() {
        return new LedgerReader(new LedgerReader.Store() {
            @Override
            public String address() {
                return "127.0.0.1:" + postgres.port() + "/tradeplane";
            }

            @Override
            public String password() {
                return secret(account + "-postgres", "password");
            }
        });
    }

    /** Waits until every Deployment runs what it declares, and nothing else. */
    void awaitRolledOut() {
        for (String service : new String[] {"audit-service", "broker-service", "risk-service", "gateway"}) {
            kubectl("rollout", "status", "deployment/" + account + "-" + service, "--timeout=180s");
        }
    }

    /** The same, and until its database does. */
    void awaitServing() {
        kubectl("rollout", "status", "statefulset/" + account + "-postgres", "--timeout=180s");
        awaitRolledOut();
    }

    @Override
    public void close() {
        postgres.close();
        kubectl("delete", "tradingaccount", account, "--wait=true", "--timeout=120s");
        eventually(
                Duration.ofMinutes(2),
                () -> assertEquals("", kubectl("get", "pods", "-o", "name").strip()));
        cluster.kubectl("delete", "namespace", namespace, "--wait=false");
    }

    private static final class Standing {
        /** Every JVM that starts beside the others slows them all down on a machine that has two cores for two nodes. */
        private static final String FEW_GATEWAYS = "  scaling:\n    gateway: {max: 2}\n";

        static final KubernetesCell CELL = start();

        private static KubernetesCell start() {
            KubernetesCell cell = ready(Cluster.shared(), "nodes", "crash-desk", Account.named("crash") + FEW_GATEWAYS);
            Runtime.getRuntime().addShutdownHook(new Thread(cell.postgres::close, "port-forward-ends"));
            return cell;
        }
    }
}
