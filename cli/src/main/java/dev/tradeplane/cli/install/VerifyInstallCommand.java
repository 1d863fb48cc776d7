package dev.tradeplane.cli.install;

import dev.tradeplane.cli.install.Finding.Verdict;
import dev.tradeplane.cli.kubernetes.Cluster;
import dev.tradeplane.cli.kubernetes.ClusterException;
import dev.tradeplane.cli.kubernetes.ClusterOption;
import dev.tradeplane.cli.terminal.Table;
import dev.tradeplane.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kubectl tradeplane verify-install}: exit code 1 when something is missing. */
@Command(name = "verify-install", description = "Check that the cluster has what Tradeplane needs.")
public final class VerifyInstallCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ClusterOption where = new ClusterOption();

    public VerifyInstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Cluster cluster = where.open()) {
            List<Finding> findings = InstallChecks.all().stream()
                    .flatMap(check -> look(check, cluster).stream())
                    .toList();
            List<List<String>> rows = findings.stream()
                    .map(found -> List.of(found.verdict().name(), found.what(), found.text()))
                    .toList();
            new Table(List.of("", "WHAT", "FOUND"), rows).lines().forEach(terminal::line);
            return findings.stream().anyMatch(found -> found.verdict() == Verdict.MISSING) ? 1 : 0;
        }
    }

    /** What you may not look at is unknown, not missing. */
    private static List<Finding> look(InstallCheck check, Cluster cluster) {
        try {
            return check.look(cluster);
        } catch (ClusterException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return List.of(Finding.warn(check.what(), "cannot be looked at. " + e.getMessage()));
        }
    }
}
