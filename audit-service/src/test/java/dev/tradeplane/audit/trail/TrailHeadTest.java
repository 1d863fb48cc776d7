package dev.tradeplane.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailHeadTest {
    private final TrailHead head = new TrailHead(40);

    @Test
    void givesTheNextIndexesWithoutGaps() {
        List<Long> indexes = List.of(head.place(entry("a", "1")), head.place(entry("b", "2")));

        assertEquals(List.of(40L, 41L), indexes);
    }

    @Test
    void leavesNoGapForARepeatOfAStoredEntry() {
        head.known("old", 7, bytes("x"));

        List<Long> indexes =
                List.of(head.place(entry("a", "1")), head.place(entry("old", "x")), head.place(entry("b", "2")));

        assertEquals(List.of(40L, 7L, 41L), indexes);
        assertEquals(List.of("a", "b"), addedIds());
    }

    @Test
    void addsARepeatWithinOneBatchOnce() {
        List<Long> indexes = List.of(head.place(entry("a", "1")), head.place(entry("a", "1")));

        assertEquals(List.of(40L, 40L), indexes);
        assertEquals(List.of("a"), addedIds());
        assertEquals(List.of(), head.conflicts());
    }

    @Test
    void keepsTheFirstBytesAndTellsOfOthers() {
        head.place(entry("a", "1"));
        head.place(entry("a", "2"));

        assertEquals(List.of("a"), head.conflicts());
        assertEquals("1", new String(head.added().getFirst().entry().payload(), StandardCharsets.UTF_8));
    }

    private List<String> addedIds() {
        return head.added().stream().map(placed -> placed.entry().eventId()).toList();
    }

    private static Entry entry(String eventId, String payload) {
        return new Entry(eventId, null, "OrderSending", "broker-service", Instant.EPOCH, null, bytes(payload));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
