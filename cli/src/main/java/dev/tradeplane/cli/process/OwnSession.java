package dev.tradeplane.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a process in a session of its own, which no key pressed in the terminal reaches. Where there is no setsid the
 * process stays in the terminal's session.
 */
final class OwnSession {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private OwnSession() {}

    static List<String> of(List<String> command) {
        List<String> full = new ArrayList<>();
        PLACES.stream().filter(Files::isExecutable).findFirst().ifPresent(p -> full.add(p.toString()));
        full.addAll(command);
        return List.copyOf(full);
    }
}
