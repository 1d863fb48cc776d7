package dev.tradeplane.cli.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How one process is started and stopped.
 *
 * @param command program and arguments
 * @param stopSignal the signal that asks it to end gracefully, by name ({@code TERM})
 * @param grace how long it may take before it is killed
 * @param beforeStart done before each start
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Path pidFile,
        Path log,
        String stopSignal,
        Duration grace,
        Runnable beforeStart) {
    public ProcessSpec {
        command = List.copyOf(command);
    }

    /** The command as it is really run: apart from the terminal, so that a Ctrl-C there reaches the supervisor alone. */
    public static List<String> inOwnSession(List<String> command) {
        return OwnSession.of(command);
    }
}
