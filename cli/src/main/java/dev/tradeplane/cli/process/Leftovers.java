package dev.tradeplane.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Processes a killed supervisor left behind. A pid alone proves nothing: the process must carry the cell's mark. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * The living process a pid file names, if it is this cell's.
     *
     * @param mark an argument only the cell's own process has
     */
    public static Optional<ProcessHandle> find(Path pidFile, String mark) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(p -> Arrays.asList(p.info().arguments().orElse(new String[0]))
                        .contains(mark));
    }

    /** Asks a process to end, waits, kills it when the time is over. */
    public static void stop(ProcessHandle process, String signal, Duration grace) {
        Signals.stop(process, signal, grace);
    }

    private static Optional<Long> pid(Path pidFile) {
        try {
            return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
