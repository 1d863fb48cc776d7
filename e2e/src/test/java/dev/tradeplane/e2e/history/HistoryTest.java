package dev.tradeplane.e2e.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsBackWhatWasAskedAndAnswered() {
        Path file = folder.resolve("history.jsonl");
        try (History history = new History(file, CLOCK)) {
            Recorder desk = history.of("desk");
            long first = desk.begin("place", TextNode.valueOf("a"));
            long second = desk.begin("place", TextNode.valueOf("b"));
            desk.end(second, Phase.FAIL, TextNode.valueOf("no"));
            desk.end(first, Phase.OK);
        }

        List<Operation> read = Operation.read(file);

        assertEquals(
                List.of("a", "b"), read.stream().map(o -> o.asked().asText()).toList());
        assertEquals(
                List.of(Phase.OK, Phase.FAIL),
                read.stream().map(Operation::outcome).toList());
        assertTrue(read.getFirst().endNanos() >= read.getLast().endNanos());
    }

    @Test
    void doesNotKnowWhatBecameOfWhatNeverEnded() {
        Path file = folder.resolve("history.jsonl");
        try (History history = new History(file, CLOCK)) {
            history.of("desk").begin("place", TextNode.valueOf("a"));
        }

        Operation open = Operation.read(file).getFirst();

        assertEquals(Phase.INFO, open.outcome());
        assertEquals(Long.MAX_VALUE, open.endNanos());
    }
}
