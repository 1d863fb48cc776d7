package dev.tradeplane.cli.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one growing log file, whole lines only. A file that was put aside is begun anew. */
final class LogFileReader {
    private final String source;
    private final Path file;
    private long position;
    private Instant lastTime = Instant.EPOCH;

    LogFileReader(String source, Path file) {
        this.source = source;
        this.file = file;
    }

    /** What is wished for of what was not read yet; the rest counts as read. */
    Stream<LogLine> unread(LogWish wish) {
        Stream<LogLine> wanted = wish.since()
                .map(since -> unread().filter(line -> !line.time().isBefore(since)))
                .orElseGet(this::unread);
        return wish.tail().isPresent() ? last(wanted, wish.tail().getAsInt()) : wanted;
    }

    /** What was written since the last time. */
    Stream<LogLine> unread() {
        try {
            if (!Files.exists(file)) {
                return Stream.empty();
            }
            if (Files.size(file) < position) {
                position = 0;
            }
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            in.skipNBytes(position);
            return Stream.generate(() -> next(in))
                    .takeWhile(Optional::isPresent)
                    .map(text -> line(text.orElseThrow()))
                    .onClose(() -> close(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private LogLine line(String text) {
        lastTime = WrittenAt.of(text).orElse(lastTime);
        return new LogLine(source, lastTime, text);
    }

    private Optional<String> next(InputStream in) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next != '\n' && next != -1) {
                line.write(next);
                next = in.read();
            }
            if (next == -1) {
                return Optional.empty();
            }
            position += line.size() + 1;
            return Optional.of(line.toString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Stream<LogLine> last(Stream<LogLine> lines, int count) {
        Deque<LogLine> kept = new ArrayDeque<>();
        try (lines) {
            lines.forEach(line -> {
                kept.add(line);
                if (kept.size() > count) {
                    kept.removeFirst();
                }
            });
        }
        return kept.stream();
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
