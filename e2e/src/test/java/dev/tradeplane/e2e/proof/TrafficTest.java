package dev.tradeplane.e2e.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradeplane.e2e.history.Operation;
import dev.tradeplane.e2e.history.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final List<Operation> operations = new ArrayList<>();

    @Test
    void countsThePaceOfAnAccountsBestOpening() {
        opening("desk-1", "open-1", 0, 100);
        opening("desk-1", "open-2", 10_000, 20);
        opening("desk-1", "open-3", 20_000, 40);

        assertEquals(51, Traffic.of(operations).openingPerSecond());
    }

    @Test
    void addsUpAccounts() {
        opening("desk-1", "open-1", 0, 40);
        opening("desk-2", "open-1", 0, 40);

        assertEquals(50, Traffic.of(operations).openingPerSecond());
    }

    @Test
    void countsNothingOutsideOpenings() {
        opening("desk-1", "close", 0, 20);

        assertEquals(0, Traffic.of(operations).openingPerSecond());
    }

    /** Fifty answered orders, the last one not before the others have waited so long for one another. */
    private void opening(String cell, String name, long from, long millisApart) {
        long last = from + 49 * millisApart;
        tell(cell, "calm", from, last + 1, TextNode.valueOf(name));
        for (long at = from; at <= last; at += millisApart) {
            JsonNode asked = new ObjectMapper().createObjectNode().put("key", name + at);
            tell(cell, "place", at, at + 1, asked);
        }
    }

    private void tell(String cell, String kind, long from, long to, JsonNode asked) {
        operations.add(new Operation(
                operations.size(),
                cell,
                kind,
                asked,
                Phase.OK,
                NullNode.getInstance(),
                Duration.ofMillis(from).toNanos(),
                Duration.ofMillis(to).toNanos(),
                Instant.EPOCH.plusMillis(from),
                Instant.EPOCH.plusMillis(to)));
    }
}
