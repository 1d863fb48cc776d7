package dev.tradeplane.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.terminal.Table;
import java.util.ArrayList;
import java.util.List;

/** One line an order of the broker's book. */
final class CandidateTable {
    private static final List<String> HEADER =
            List.of("BROKER ID", "TAKEN", "INSTRUMENT", "SIDE", "QUANTITY", "FILLED", "STATE", "FITS", "WHY");

    private CandidateTable() {}

    static Table of(JsonNode candidates) {
        List<List<String>> rows = new ArrayList<>();
        candidates.forEach(candidate -> rows.add(row(candidate, candidate.path("order"))));
        return new Table(HEADER, rows);
    }

    private static List<String> row(JsonNode candidate, JsonNode order) {
        return List.of(
                order.path("brokerOrderId").asText("-"),
                order.path("createdAt").asText("-"),
                order.path("instrument").asText("-"),
                order.path("side").asText("-"),
                order.path("quantity").asText("-"),
                order.path("filledQuantity").asText("-"),
                order.path("state").asText("-"),
                candidate.path("likeness").asText("-"),
                candidate.path("why").asText());
    }
}
