package dev.tradeplane.testsupport.simulator.ledger;

import dev.tradeplane.testsupport.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The file {@code ledger.jsonl}: written at the end only. Lines are put to disk by {@link #sync}, which everything that
 * leaves the process waits for.
 */
public final class Ledger implements AutoCloseable {
    private static final String NAME = "ledger.jsonl";
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final Clock clock;
    private final Map<String, Long> counters = new TreeMap<>();
    private long number;
    private boolean dirty;

    private Ledger(FileChannel file, Clock clock, long number) {
        this.file = file;
        this.clock = clock;
        this.number = number;
    }

    public static Ledger in(Path folder, Clock clock) {
        Path path = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            long lines = Files.exists(path) ? mend(path) : 0;
            return new Ledger(
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND), clock, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was written to a folder, by any start. */
    public static Stream<LedgerLine> read(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(NAME)).stream().map(line -> Json.read(line, LedgerLine.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void append(LedgerRecord record) {
        number++;
        count(record);
        String line = Json.write(new LedgerLine(number, clock.instant(), record)) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            dirty = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when all lines are on disk. */
    public void sync() {
        if (!dirty) {
            return;
        }
        try {
            file.force(false);
            dirty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often what happened since the start. */
    public Map<String, Long> counters() {
        return Map.copyOf(counters);
    }

    @Override
    public void close() {
        try {
            sync();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(LedgerRecord record) {
        String name = switch (record) {
            case LedgerRecord.Started _ -> "starts";
            case LedgerRecord.RequestReceived received ->
                "requests." + received.operation().wire();
            case LedgerRecord.RequestAnswered answered -> "answers." + answered.status();
            case LedgerRecord.OrderCreated _ -> "orders.created";
            case LedgerRecord.OrderChanged changed ->
                "orders." + changed.change().name().toLowerCase(Locale.ROOT);
            case LedgerRecord.EventSent _ -> "events.sent";
            case LedgerRecord.FaultStruck struck ->
                "faults." + struck.fault().kind().wire();
            case LedgerRecord.Controlled _ -> "controlled";
            case LedgerRecord.PricePushed _ -> "prices";
        };
        counters.merge(name, 1L, Long::sum);
    }

    /** Takes away a last line that a killed start left torn: nobody was told of it. Returns how many are left. */
    private static long mend(Path path) throws IOException {
        long lines = 0;
        long whole = 0;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer part = ByteBuffer.allocate(BUFFER);
            long begin = 0;
            while (file.read(part.clear()) > 0) {
                for (int i = 0; i < part.position(); i++) {
                    if (part.get(i) == '\n') {
                        lines++;
                        whole = begin + i + 1;
                    }
                }
                begin += part.position();
            }
            file.truncate(whole);
        }
        return lines;
    }
}
