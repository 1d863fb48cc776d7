package dev.tradeplane.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something asked, and what came of it.
 *
 * @param outcome {@link Phase#INFO} too when it never ended
 * @param endNanos beyond all others when it never ended
 */
public record Operation(
        long number,
        String cell,
        String kind,
        JsonNode asked,
        Phase outcome,
        JsonNode told,
        long beginNanos,
        long endNanos,
        Instant begun,
        Instant ended) {

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    public boolean isOk() {
        return outcome == Phase.OK;
    }

    /** All of a run, in the order in which they began. */
    public static List<Operation> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return of(lines.map(HistoryJson::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Operation> of(Stream<HistoryLine> lines) {
        Map<Long, Operation> operations = new LinkedHashMap<>();
        // A client that asks twenty times asks the same: kept once, a long run fits into memory.
        Map<JsonNode, JsonNode> details = new HashMap<>();
        lines.forEach(line -> {
            JsonNode detail = details.computeIfAbsent(line.detail(), first -> first);
            if (line.phase() == Phase.INVOKE) {
                operations.put(line.operation(), begun(line, detail));
            } else {
                operations.computeIfPresent(line.operation(), (number, begun) -> begun.ended(line, detail));
            }
        });
        return List.copyOf(operations.values());
    }

    private static Operation begun(HistoryLine line, JsonNode asked) {
        return new Operation(
                line.operation(),
                line.cell(),
                line.kind(),
                asked,
                Phase.INFO,
                NullNode.getInstance(),
                line.nanos(),
                Long.MAX_VALUE,
                line.at(),
                Instant.MAX);
    }

    private Operation ended(HistoryLine line, JsonNode answer) {
        return new Operation(
                number, cell, kind, asked, line.phase(), answer, beginNanos, line.nanos(), begun, line.at());
    }
}
