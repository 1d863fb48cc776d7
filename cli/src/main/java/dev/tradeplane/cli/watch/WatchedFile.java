package dev.tradeplane.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file that people edit. An edit counts when the file was the same at two looks: editors write in steps. */
final class WatchedFile {
    private record Stamp(
            FileTime changed, long size, @Nullable Object inode) {}

    private final Path path;
    private Optional<Stamp> seen = Optional.empty();
    private Optional<Stamp> settled = Optional.empty();
    private byte[] content = {};

    WatchedFile(Path path) {
        this.path = path;
        markSeen();
    }

    Path path() {
        return path;
    }

    /** Takes the file as it is for known. */
    void markSeen() {
        seen = stamp();
        settled = seen;
        content = read().orElse(content);
    }

    /** Whether there is a finished edit with other content than before. */
    boolean edited() {
        Optional<Stamp> now = stamp();
        boolean stillMoving = !now.equals(seen);
        seen = now;
        if (now.isEmpty() || stillMoving || now.equals(settled)) {
            return false;
        }
        settled = now;
        byte[] before = content;
        content = read().orElse(before);
        return !Arrays.equals(before, content);
    }

    FileTime changedAt() {
        return settled.map(Stamp::changed).orElse(FileTime.fromMillis(0));
    }

    private Optional<byte[]> read() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(file.lastModifiedTime(), file.size(), file.fileKey()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
