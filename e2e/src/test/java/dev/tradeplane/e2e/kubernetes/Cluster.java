package dev.tradeplane.e2e.kubernetes;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Kubernetes of this machine: two real nodes, with our images and the chart. One for all suites of this JVM. */
final class Cluster {
    static final String TAG = "e2e";
    static final String SYSTEM = "tradeplane-system";
    private static final String OPERATOR = "deployment/tradeplane-operator";

    private final Path directory;
    private final Command tradeplane = new Command(LocalCell.home(), "sh", "tradeplane");

    private Cluster(Path directory) {
        this.directory = directory;
    }

    /**
     * Started by the first suite that asks, ended with the JVM. With {@code -Dtradeplane.cluster.dir=DIR} the cluster that is
     * up in DIR is taken instead, with the images it has, and left there.
     */
    static Cluster shared() {
        return Shared.CLUSTER;
    }

    /** A verb of {@code ./tradeplane cluster}; what it printed. Throws when it failed. */
    String run(String verb, String... arguments) {
        List<String> words = new ArrayList<>(List.of("cluster", verb, "--dir", directory.toString()));
        words.addAll(List.of(arguments));
        return tradeplane.mustRun(words);
    }

    /** kubectl; what it printed. Throws when it failed. */
    String kubectl(String... arguments) {
        return run("kubectl", arguments);
    }

    /** kubectl apply of this text. */
    String apply(String yaml) {
        return onInput("apply", yaml);
    }

    /** kubectl diff of this text: throws with the difference when there is one. */
    String difference(String yaml) {
        return onInput("diff", yaml);
    }

    private String onInput(String verb, String yaml) {
        return tradeplane.mustRun(List.of("cluster", "kubectl", "--dir", directory.toString(), verb, "-f", "-"), yaml);
    }

    /** One value of one resource; empty when it is not set. */
    String value(String namespace, String resource, String jsonPath) {
        return kubectl("-n", namespace, "get", resource, "-o", "jsonpath=" + jsonPath);
    }

    /** kubectl left running, such as a port-forward. */
    Process start(String... arguments) {
        List<String> words = new ArrayList<>(List.of("cluster", "kubectl", "--dir", directory.toString()));
        words.addAll(List.of(arguments));
        return tradeplane.start(words);
    }

    Path kubeConfig() {
        return directory.resolve("kubeconfig");
    }

    private void up() {
        new Command(LocalCell.home(), "bash", ".ci/images/build")
                .mustRun(List.of("--out", directory.resolve("images").toString(), "--tag", TAG));
        run("up", "--nodes", "real:2");
        operatorUp();
    }

    private void operatorUp() {
        release().put();
        awaitOperator();
    }

    OperatorRelease release() {
        return new OperatorRelease(kubeConfig(), SYSTEM);
    }

    /** Waits until every operator that is wanted runs. */
    void awaitOperator() {
        system("rollout", "status", OPERATOR, "--timeout=180s");
    }

    /** kubectl in the operator's namespace. */
    String system(String... arguments) {
        return kubectl(
                Stream.concat(Stream.of("-n", SYSTEM), Stream.of(arguments)).toArray(String[]::new));
    }

    private void down() {
        run("down");
        try (Stream<Path> images = Files.list(directory.resolve("images"))) {
            images.forEach(Cluster::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final Cluster CLUSTER = start();

        private static Cluster start() {
            RealNodes.require();
            String kept = System.getProperty("tradeplane.cluster.dir");
            if (kept != null) {
                Cluster cluster = new Cluster(Path.of(kept).toAbsolutePath());
                cluster.operatorUp();
                return cluster;
            }
            Cluster cluster = new Cluster(LocalCell.home().resolve("e2e/target/cluster"));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::down, "cluster-down"));
            cluster.up();
            return cluster;
        }
    }
}
