package dev.tradeplane.cli.up;

import dev.tradeplane.cli.cell.CellDirectory;
import dev.tradeplane.cli.cell.Member;
import dev.tradeplane.cli.cell.PrivateFile;
import dev.tradeplane.cli.postgres.PostgresCluster;
import dev.tradeplane.cli.process.Leftovers;
import dev.tradeplane.cli.process.SupervisedProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of a cell. They are stopped in the reverse order of their start: the door first, the database last. */
final class RunningCell {
    private final List<SupervisedProcess> processes = new ArrayList<>();
    private boolean stopped;

    synchronized void run(SupervisedProcess process) {
        if (stopped) {
            throw new StartRefusedException("Stopped while starting.");
        }
        processes.add(process);
        process.start();
    }

    /** Returns when all have ended; safe to call twice. */
    synchronized void stop() {
        stopped = true;
        processes.reversed().forEach(SupervisedProcess::stop);
        processes.clear();
    }

    /** Ends what a killed supervisor left running in this folder; returns the names of what was found. */
    static List<String> stopLeftovers(CellDirectory cell) {
        List<String> found = new ArrayList<>();
        for (Member member : Member.all(Member.MOST)) {
            Leftovers.find(cell.pidFile(member.id()), cell.mark()).ifPresent(p -> {
                found.add(member.id());
                Leftovers.stop(p, "TERM", Duration.ofSeconds(5));
            });
            PrivateFile.deleteIfExists(cell.pidFile(member.id()));
        }
        Optional<ProcessHandle> postgres =
                Leftovers.find(cell.pidFile(CellDirectory.POSTGRES), PostgresCluster.mark(cell));
        postgres.ifPresent(p -> {
            found.add(CellDirectory.POSTGRES);
            Leftovers.stop(p, "INT", Duration.ofSeconds(10));
        });
        PrivateFile.deleteIfExists(cell.pidFile(CellDirectory.POSTGRES));
        return found;
    }
}
