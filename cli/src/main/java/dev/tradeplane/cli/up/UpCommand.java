package dev.tradeplane.cli.up;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.terminal.CellOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradeplane up}. */
@Command(name = "up", description = "Start a cell on this machine and keep it running.")
public final class UpCommand implements Callable<Integer> {
    private final Workbench bench;

    @Mixin
    private CellOption where = new CellOption();

    @Option(
            names = "-f",
            paramLabel = "ACCOUNT.yaml",
            description = "Account file (default: the cell's own, else the paper example).")
    private @Nullable Path account;

    @Option(names = "--port", defaultValue = "8080", description = "Port of the gateway (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--replicas",
            defaultValue = "1",
            description =
                    "Processes of gateway, risk-service and broker-service each, 1 to 3 (default: ${DEFAULT-VALUE}).")
    private int replicas;

    @Option(names = "--detach", description = "Return when the cell can be used; it runs on in the background.")
    private boolean detach;

    public UpCommand(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() {
        CellDirectory cell = where.cell();
        List<Path> source = Optional.ofNullable(account)
                .map(file -> file.toAbsolutePath().normalize())
                .stream()
                .toList();
        cell.create();
        if (detach) {
            return new DetachedUp(bench, cell).run(source, port, replicas);
        }
        Optional<CellLock> lock = CellLock.take(cell);
        if (lock.isEmpty()) {
            bench.terminal().problem("A cell already runs in " + cell.root() + ". Stop it: " + where.typed("down"));
            return 1;
        }
        // Held until the process ends, whatever ends it.
        return runLocked(cell, source);
    }

    private int runLocked(CellDirectory cell, List<Path> source) {
        PrivateFile.replace(
                cell.supervisorPidFile(), Long.toString(ProcessHandle.current().pid()));
        CellRun run = new CellRun(bench, cell);
        try {
            run.run(source, new Layout(port, replicas), where::typed);
            return 0;
        } catch (StartRefusedException refused) {
            bench.terminal().problem(String.valueOf(refused.getMessage()));
            return 1;
        } finally {
            run.stop();
        }
    }
}
