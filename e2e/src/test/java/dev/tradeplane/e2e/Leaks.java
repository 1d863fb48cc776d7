package dev.tradeplane.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Secrets in what a cell wrote. */
public final class Leaks {
    private Leaks() {}

    /** Names of the files in a cell's logs that hold one of these. */
    public static List<String> in(Path cell, Set<String> secrets) {
        try (Stream<Path> files = Files.list(cell.resolve("logs"))) {
            return files.filter(log -> secrets.stream().anyMatch(text(log)::contains))
                    .map(log -> log.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
