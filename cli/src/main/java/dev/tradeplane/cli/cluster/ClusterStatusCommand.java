package dev.tradeplane.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.terminal.Table;
import dev.tradeplane.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kubectl tradeplane status}: exit code 0 only when the account is Ready as it is declared now. */
@Command(name = "status", description = "Show an account: its conditions, its trading state, its pods.")
final class ClusterStatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AccountOption where = new AccountOption();

    ClusterStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ClusterCell cell = where.open();
        try (var cluster = cell.cluster()) {
            AccountStatus status = new AccountStatus(cell.account());
            terminal.line("TradingAccount " + cell.name() + " in " + cluster.namespace() + ": " + status.summary());
            if (!status.isSeen()) {
                terminal.line("Is the operator running? kubectl tradeplane verify-install" + where.options());
            }
            terminal.line("");
            show(status.conditions(), "No condition yet.");
            terminal.line("");
            status.facts().forEach(terminal::line);
            terminal.line("");
            show(pods(cell.pods()), "No pod yet.");
            return status.isReady() ? 0 : 1;
        }
    }

    private void show(Table table, String without) {
        if (table.rows().isEmpty()) {
            terminal.line(without);
        } else {
            table.lines().forEach(terminal::line);
        }
    }

    private static Table pods(List<JsonNode> pods) {
        List<List<String>> rows = new ArrayList<>();
        pods.stream()
                .map(PodState::of)
                .sorted(Comparator.comparing(PodState::name))
                .forEach(pod -> rows.add(List.of(
                        pod.name(), pod.ready() ? "yes" : "no", Integer.toString(pod.restarts()), pod.state())));
        return new Table(List.of("POD", "READY", "RESTARTS", "STATE"), rows);
    }
}
