package dev.tradeplane.cli.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ClusterOptionTest {
    @Command
    private static final class Verb {
        @Mixin
        private ClusterOption where = new ClusterOption();
    }

    @TempDir
    private Path folder = Path.of("");

    private FakeCluster fake = null;

    @BeforeEach
    void start() {
        fake = new FakeCluster(folder);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void looksIntoTheNamespaceOfTheContext() {
        try (Cluster cluster = option().open()) {
            assertEquals("trading", cluster.namespace());
        }
    }

    @Test
    void letsTheNamespaceBeChosen() {
        try (Cluster cluster = option("-n", "desk-2").open()) {
            assertEquals("desk-2", cluster.namespace());
        }
    }

    @Test
    void repeatsWhatWasTyped() {
        assertEquals(
                " -n a --kubeconfig " + fake.kubeconfigFile(), option("-n", "a").typed());
    }

    @Test
    void saysHowToSeeTheContextsThereAre() {
        ClusterOption option = option("--context", "moon");

        ClusterException unknown = assertThrows(ClusterException.class, option::open);

        assertTrue(String.valueOf(unknown.getMessage()).startsWith("No kubeconfig has a context moon"));
    }

    @Test
    void namesTheFileThatIsNotThere() {
        ClusterOption option = option("--kubeconfig", folder.resolve("none").toString());

        ClusterException unknown = assertThrows(ClusterException.class, option::open);

        assertEquals("There is no kubeconfig " + folder.resolve("none") + ".", unknown.getMessage());
    }

    @Test
    void takesWhatIsNotThereForNothing() {
        try (Cluster cluster = option().open()) {
            assertTrue(cluster.get("/version").isEmpty());
            assertTrue(cluster.items("/api/v1/pods").isEmpty());
        }
    }

    @Test
    void takesARefusalForARefusal() {
        fake.forbids("/api/v1/pods");
        try (Cluster cluster = option().open()) {
            ClusterException refused = assertThrows(ClusterException.class, () -> cluster.get("/api/v1/pods"));

            assertEquals("Not allowed: /api/v1/pods is forbidden", refused.getMessage());
            assertTrue(refused.isRefusal());
        }
    }

    @Test
    void namesTheServerThatDoesNotAnswer() {
        try (Cluster cluster = option().open()) {
            fake.close();

            ClusterException away = assertThrows(ClusterException.class, () -> cluster.get("/version"));

            String said = String.valueOf(away.getMessage());
            assertTrue(said.startsWith("The cluster does not answer at http://127.0.0.1:"), said);
            assertFalse(away.isRefusal());
        }
    }

    private ClusterOption option(String... words) {
        Verb verb = new Verb();
        CommandLine line = new CommandLine(verb);
        boolean chosen = String.join(" ", words).contains("--kubeconfig");
        String[] all = new String[words.length + (chosen ? 0 : 2)];
        System.arraycopy(words, 0, all, 0, words.length);
        if (!chosen) {
            all[words.length] = "--kubeconfig";
            all[words.length + 1] = fake.kubeconfigFile().toString();
        }
        line.parseArgs(all);
        return verb.where;
    }
}
