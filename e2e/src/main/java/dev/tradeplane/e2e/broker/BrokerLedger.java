package dev.tradeplane.e2e.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the broker, in the order in which it happened.
 *
 * @param arrivals when each order's request was received, by the broker's order id
 */
public record BrokerLedger(List<Entry> entries, Map<String, Instant> arrivals) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public BrokerLedger {
        entries = List.copyOf(entries);
        arrivals = Map.copyOf(arrivals);
    }

    /**
     * An order came into being or changed.
     *
     * @param change {@code CREATED}, or the ledger's word
     * @param fill what was traded at this moment, if anything
     */
    public record Entry(
            Instant at,
            String change,
            Order order,
            @Nullable Fill fill) {}

    /**
     * An order as it stood then.
     *
     * @param clientId what its owner calls it, where the broker keeps that
     */
    public record Order(
            String id,
            @Nullable String clientId,
            String instrument,
            boolean buy,
            BigDecimal quantity,
            BigDecimal filled,
            String state) {
        public boolean isOpen() {
            return switch (state) {
                case "RECEIVED", "HELD", "WAITING", "WORKING" -> true;
                default -> false;
            };
        }
    }

    public record Fill(String id, BigDecimal quantity, BigDecimal price) {}

    /** Every order as it stands at the end. */
    public List<Order> orders() {
        Map<String, Order> last = new LinkedHashMap<>();
        entries.forEach(e -> last.put(e.order().id(), e.order()));
        return List.copyOf(last.values());
    }

    /** Reads {@code ledger.jsonl} in the simulator's folder. */
    public static BrokerLedger read(Path folder) {
        try {
            return of(Files.readAllLines(folder.resolve("ledger.jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BrokerLedger of(List<String> lines) {
        Map<Long, Instant> received = new LinkedHashMap<>();
        Map<String, Instant> arrivals = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (String text : lines) {
            JsonNode line = json(text);
            JsonNode record = line.path("record");
            Instant at = Instant.parse(line.path("at").asText());
            switch (record.path("type").asText()) {
                case "request-received" -> received.put(record.path("call").asLong(), at);
                case "order-created" -> {
                    Order order = order(record.path("order"));
                    arrivals.put(
                            order.id(),
                            received.getOrDefault(record.path("call").asLong(), at));
                    entries.add(new Entry(at, "CREATED", order, null));
                }
                case "order-changed" ->
                    entries.add(new Entry(
                            at,
                            record.path("change").asText(),
                            order(record.path("order")),
                            fill(record.path("fill"))));
                default -> {
                    // Answers, messages, faults and prices are for people.
                }
            }
        }
        return new BrokerLedger(entries, arrivals);
    }

    private static Order order(JsonNode order) {
        JsonNode terms = order.path("terms");
        JsonNode progress = order.path("progress");
        return new Order(
                order.path("id").asText(),
                order.at("/placement/clientId").isTextual()
                        ? order.at("/placement/clientId").asText()
                        : null,
                terms.path("instrument").asText(),
                terms.path("side").asText().equals("BUY"),
                number(terms.path("quantity")),
                number(progress.path("filled")),
                progress.path("state").asText());
    }

    private static @Nullable Fill fill(JsonNode fill) {
        return fill.isObject()
                ? new Fill(fill.path("id").asText(), number(fill.path("quantity")), number(fill.path("price")))
                : null;
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of a ledger: " + text, e);
        }
    }
}
