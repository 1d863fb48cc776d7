package dev.tradeplane.e2e.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.e2e.broker.BrokerLedger;
import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.history.Operation;
import dev.tradeplane.e2e.history.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a made-up run went, second by second, for rules that judge more than what is left. */
final class RunStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    final List<Operation> operations = new ArrayList<>();
    final List<BrokerLedger.Entry> entries = new ArrayList<>();
    final Map<String, Instant> arrivals = new HashMap<>();
    final Map<String, Instant> approvals = new HashMap<>();

    /** Limits of 5 a piece, 10 in position, 2 open and 2 a second, from the start. */
    RunStory() {
        limits(0, 0, 5, 10, 2, 2);
    }

    static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    void limits(long from, long seen, int quantity, int position, int open, int perSecond) {
        tell(from, seen, "limits", """
                {"maxOrderQuantity":%d,"maxPositionQuantity":%d,"maxOpenOrders":%d,"maxOrdersPerSecond":%d}""".formatted(quantity, position, open, perSecond), Phase.OK, "null");
    }

    void tell(long from, long to, String kind, String asked, Phase outcome, String told) {
        operations.add(new Operation(
                operations.size(),
                "desk",
                kind,
                json(asked),
                outcome,
                json(told),
                Duration.ofMillis(from).toNanos(),
                Duration.ofMillis(to).toNanos(),
                at(from),
                at(to)));
    }

    /** A client's question about a key, and its answer. */
    void place(String key, long at, int status, boolean replayed, String body) {
        tell(
                at,
                at + 1,
                "place",
                "{\"key\":\"" + key + "\"}",
                status < 400 ? Phase.OK : Phase.INFO,
                "{\"status\":%d,\"replayed\":%b,\"body\":\"%s\"}".formatted(status, replayed, body));
    }

    /** An order comes to the broker and rests there. */
    void arrives(String id, long at, boolean buy, int quantity) {
        arrivals.put(id, at(at));
        entries.add(entry(id, at, "CREATED", buy, quantity, 0, "WORKING"));
    }

    /** An order of the broker is filled whole. */
    void fills(String id, long at, boolean buy, int quantity) {
        entries.add(entry(id, at, "FILLED", buy, quantity, quantity, "FILLED"));
    }

    List<String> brokenRules() {
        Course course = new Course(operations, new BrokerLedger(entries, arrivals), true);
        Ledger held = new Ledger(
                List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
                approvals);
        return CellChecker.check(List.of(), held, course).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    private static BrokerLedger.Entry entry(
            String id, long at, String change, boolean buy, int quantity, int filled, String state) {
        BrokerLedger.@Nullable Fill fill =
                filled == 0 ? null : new BrokerLedger.Fill("t-" + id, new BigDecimal(filled), BigDecimal.TEN);
        return new BrokerLedger.Entry(
                at(at),
                change,
                new BrokerLedger.Order(
                        id, "T" + id, "NSE:SBIN", buy, new BigDecimal(quantity), new BigDecimal(filled), state),
                fill);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
