package dev.tradeplane.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The file of a run: two lines an operation, in the order in which they happened. Safe for many threads. */
public final class History implements AutoCloseable {
    private final BufferedWriter file;
    private final Clock clock;
    private final long start = System.nanoTime();
    private final Map<Long, HistoryLine> open = new ConcurrentHashMap<>();
    private long last;

    public History(Path path, Clock clock) {
        this.clock = clock;
        try {
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Recorder of(String cell) {
        return new Recorder() {
            @Override
            public long begin(String kind, JsonNode asked) {
                return invoke(cell, kind, asked);
            }

            @Override
            public void end(long operation, Phase outcome, JsonNode told) {
                complete(operation, outcome, told);
            }
        };
    }

    private synchronized long invoke(String cell, String kind, JsonNode asked) {
        last++;
        HistoryLine line =
                new HistoryLine(last, Phase.INVOKE, System.nanoTime() - start, clock.instant(), cell, kind, asked);
        open.put(last, line);
        write(line);
        return last;
    }

    private synchronized void complete(long operation, Phase outcome, JsonNode told) {
        HistoryLine begun = open.remove(operation);
        if (begun == null) {
            throw new IllegalStateException("operation " + operation + " is not open");
        }
        write(new HistoryLine(
                operation, outcome, System.nanoTime() - start, clock.instant(), begun.cell(), begun.kind(), told));
    }

    private void write(HistoryLine line) {
        try {
            file.write(HistoryJson.write(line));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happened so far can be read when this returns. */
    public synchronized void flush() {
        try {
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
