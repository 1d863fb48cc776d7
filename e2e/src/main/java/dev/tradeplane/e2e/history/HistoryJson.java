package dev.tradeplane.e2e.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The wire form of a line: short names, as there are many of them. */
final class HistoryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryJson() {}

    static String write(HistoryLine line) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("op", line.operation())
                .put("phase", line.phase().name())
                .put("nanos", line.nanos())
                .put("at", line.at().toString())
                .put("cell", line.cell())
                .put("kind", line.kind());
        return node.set("detail", line.detail()).toString();
    }

    static HistoryLine read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return new HistoryLine(
                    node.path("op").asLong(),
                    Phase.valueOf(node.path("phase").asText()),
                    node.path("nanos").asLong(),
                    Instant.parse(node.path("at").asText()),
                    node.path("cell").asText(),
                    node.path("kind").asText(),
                    node.path("detail"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of a history: " + text, e);
        }
    }
}
