package dev.tradeplane.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log of a process: one file, and the one before it when it has grown. */
final class LogFile {
    static final long ROTATE_AT_BYTES = 16L << 20;

    private LogFile() {}

    /** Puts a grown log aside; called before the process starts. */
    static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > ROTATE_AT_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + log, e);
        }
    }
}
