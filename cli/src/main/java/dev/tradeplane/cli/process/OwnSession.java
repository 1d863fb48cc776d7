package dev.tradeplane.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a process in a session of its own. A Ctrl-C in the terminal then reaches the supervisor alone, which stops
 * the others in order.
 */
public final class OwnSession {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private OwnSession() {}

    public static List<String> of(List<String> command) {
        List<String> full = new ArrayList<>();
        PLACES.stream().filter(Files::isExecutable).findFirst().ifPresent(p -> full.add(p.toString()));
        full.addAll(command);
        return List.copyOf(full);
    }
}
