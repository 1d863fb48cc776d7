package dev.tradeplane.e2e.scale;

import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.kubernetes.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A control plane with nodes that exist in the API alone, which knows the TradingAccount and has a place for the operator. */
final class FakeCluster implements AutoCloseable {
    private static final int ACCOUNTS_A_NODE = 200;

    private final Path directory;
    private final Command tradeplane = new Command(LocalCell.home(), "sh", "tradeplane");

    private FakeCluster(Path directory) {
        this.directory = directory;
    }

    /** With room for so many accounts. */
    static FakeCluster up(int accounts) {
        FakeCluster cluster = new FakeCluster(LocalCell.home().resolve("e2e/target/fake-cluster"));
        cluster.run("down");
        cluster.run("up", "--nodes", "fake:" + (1 + accounts / ACCOUNTS_A_NODE));
        cluster.run("kubectl", "create", "-f", "crds/");
        cluster.run("kubectl", "create", "namespace", "tradeplane");
        cluster.run("kubectl", "create", "serviceaccount", "tradeplane-operator", "-n", "tradeplane");
        cluster.run("kubectl", "wait", "--for=condition=Established", "-f", "crds/");
        return cluster;
    }

    /** Its API server, for as long as the answer is open. */
    ApiDoor door() {
        return ApiDoor.of(tradeplane.start(words("kubectl", "proxy", "--port=0")));
    }

    Path kubeConfig() {
        return directory.resolve("kubeconfig");
    }

    @Override
    public void close() {
        run("down");
    }

    private void run(String verb, String... arguments) {
        tradeplane.mustRun(words(verb, arguments));
    }

    private List<String> words(String verb, String... arguments) {
        List<String> words = new ArrayList<>(List.of("cluster", verb, "--dir", directory.toString()));
        words.addAll(List.of(arguments));
        return words;
    }
}
