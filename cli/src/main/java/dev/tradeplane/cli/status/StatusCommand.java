package dev.tradeplane.cli.status;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.gateway.Gateway;
import dev.tradeplane.cli.health.HealthProbe;
import dev.tradeplane.cli.state.CellState;
import dev.tradeplane.cli.state.CellStateFile;
import dev.tradeplane.cli.terminal.CellOption;
import dev.tradeplane.cli.terminal.Terminal;
import dev.tradeplane.cli.wiring.CellJson;
import dev.tradeplane.cli.wiring.Endpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tradeplane status}: exit code 0 when all is well, 1 when something is not, 3 when nothing runs. */
@Command(name = "status", description = "Show a cell: its processes, its account, its last bad edit.")
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    private final Terminal terminal;

    @Mixin
    private CellOption where = new CellOption();

    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CellDirectory cell = where.cell();
        Optional<CellState> state = CellStateFile.read(cell);
        if (state.isEmpty()) {
            terminal.line("No cell runs in " + cell.root() + ". Start it: " + where.typed("up"));
            return NOT_RUNNING;
        }
        return show(cell, state.get(), endpoints(cell));
    }

    private int show(CellDirectory cell, CellState state, Optional<Endpoints> endpoints) {
        boolean supervised = isSupervised(state);
        terminal.line("Account " + state.account() + " in " + cell.root() + ", "
                + state.phase().name().toLowerCase(Locale.ROOT) + ", started " + state.startedAt()
                + (supervised ? "" : " (its supervisor is gone: " + where.typed("up") + " recovers it)"));
        terminal.line("");
        terminal.line(ProcessTable.HEADER);
        List<ProcessTable.Row> rows = new ProcessTable(cell, new HealthProbe()).rows(state, endpoints);
        rows.forEach(row -> terminal.line(row.toString()));
        terminal.line("");
        endpoints.ifPresent(this::showAccount);
        showFile(state);
        endpoints.ifPresent(this::showAddresses);
        return supervised && rows.stream().allMatch(ProcessTable.Row::well) ? 0 : 1;
    }

    /** The pid of a killed supervisor may belong to a stranger by now, which is hardly a Java program. */
    private static boolean isSupervised(CellState state) {
        return ProcessHandle.of(state.supervisorPid())
                .flatMap(supervisor -> supervisor.info().command())
                .filter(program -> program.endsWith("java"))
                .isPresent();
    }

    private void showAccount(Endpoints endpoints) {
        String key = PrivateFile.read(Path.of(endpoints.apiKeyFile())).strip();
        try (Gateway gateway = new Gateway(endpoints.gateway(), endpoints.gateway(), key, () -> {})) {
            new AccountLines(gateway).lines().forEach(terminal::line);
        }
    }

    private void showFile(CellState state) {
        terminal.line("account file     " + String.join(", ", state.accountFiles()));
        if (!state.notYetInForce().isEmpty()) {
            terminal.line("not yet in force " + String.join(", ", state.notYetInForce()));
        }
        CellState.BadEdit bad = state.lastBadEdit();
        if (bad != null) {
            terminal.line(
                    "last bad edit    " + bad.file() + " at " + bad.at() + ", the settings before it are in force");
            bad.findings().forEach(finding -> terminal.line("  " + finding));
        }
    }

    private void showAddresses(Endpoints endpoints) {
        terminal.line("gateway          " + endpoints.gateway());
        endpoints
                .webhooks()
                .forEach((name, hook) ->
                        terminal.line("webhook          " + hook.url() + "/<secret>, secret in " + hook.secretFile()));
    }

    private static Optional<Endpoints> endpoints(CellDirectory cell) {
        return Files.exists(cell.endpointsFile())
                ? Optional.of(CellJson.read(PrivateFile.read(cell.endpointsFile()), Endpoints.class))
                : Optional.empty();
    }
}
