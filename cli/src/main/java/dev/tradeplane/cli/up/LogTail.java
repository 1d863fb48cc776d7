package dev.tradeplane.cli.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The last lines of a log, for a message about a process that would not start. */
final class LogTail {
    private LogTail() {}

    static List<String> of(Path log, int lines) {
        try (Stream<String> all = Files.lines(log)) {
            List<String> read = all.toList();
            return read.subList(Math.max(0, read.size() - lines), read.size());
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
