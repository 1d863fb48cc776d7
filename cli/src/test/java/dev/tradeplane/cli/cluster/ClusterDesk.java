package dev.tradeplane.cli.cluster;

import dev.tradeplane.cli.kubernetes.FakeCluster;
import dev.tradeplane.cli.terminal.Screen;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of the plugin on a fake cluster, typed as a person would. */
final class ClusterDesk implements AutoCloseable {
    static final String ACCOUNTS = "/apis/tradeplane.dev/v1alpha1/namespaces/trading/tradingaccounts";
    static final String PODS = "/api/v1/namespaces/trading/pods";

    @Command(name = "kubectl tradeplane")
    private static final class Root {}

    private final FakeCluster cluster;
    private final Screen screen = new Screen();

    ClusterDesk(Path folder) {
        cluster = new FakeCluster(folder);
        cluster.has("/apis/tradeplane.dev/v1alpha1", "{}");
        cluster.has(ACCOUNTS, list());
        cluster.has(PODS, list());
    }

    FakeCluster cluster() {
        return cluster;
    }

    Screen screen() {
        return screen;
    }

    int type(String... words) {
        CommandLine line = new CommandLine(new Root());
        Clock noon = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        ClusterCommands.on(screen.terminal(), noon).forEach(line::addSubcommand);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--kubeconfig", cluster.kubeconfigFile().toString()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(Writer.nullWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    screen.terminal().problem(String.valueOf(failure.getMessage()));
                    return 1;
                })
                .execute(all.toArray(String[]::new));
    }

    static String list(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    @Override
    public void close() {
        cluster.close();
    }
}
