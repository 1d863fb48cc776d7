package dev.tradeplane.cli.up;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.process.Leftovers;
import dev.tradeplane.cli.terminal.CellOption;
import dev.tradeplane.cli.terminal.Terminal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tradeplane down}. */
@Command(name = "down", description = "Stop a cell gracefully.")
public final class DownCommand implements Callable<Integer> {
    /** Four services and the database may each take fifteen seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private CellOption where = new CellOption();

    public DownCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CellDirectory cell = where.cell();
        if (!Files.isDirectory(cell.run())) {
            terminal.problem("There is no cell in " + cell.root() + ".");
            return 1;
        }
        Instant begun = clock.instant();
        Optional<CellLock> lock = CellLock.take(cell);
        if (lock.isEmpty()) {
            stopSupervisor(cell);
            lock = CellLock.take(cell);
        }
        if (lock.isEmpty()) {
            terminal.problem("The supervisor of " + cell.root() + " could not be stopped.");
            return 1;
        }
        try (CellLock held = lock.get()) {
            List<String> left = RunningCell.stopLeftovers(cell);
            left.forEach(name -> terminal.line("  " + name + " had no supervisor any more; stopped"));
            PrivateFile.deleteIfExists(cell.supervisorPidFile());
            PrivateFile.deleteIfExists(cell.stateFile());
            PrivateFile.deleteIfExists(cell.endpointsFile());
        }
        terminal.line(
                "Stopped " + cell.root() + " in " + Terminal.elapsed(Duration.between(begun, clock.instant())) + ".");
        return 0;
    }

    private static void stopSupervisor(CellDirectory cell) {
        // The lock is held, so the pid in the file is the living supervisor's.
        ProcessHandle.of(Long.parseLong(
                        PrivateFile.read(cell.supervisorPidFile()).strip()))
                .ifPresent(supervisor -> Leftovers.stop(supervisor, "TERM", LIMIT));
    }
}
