package dev.tradeplane.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.cli.wiring.CellJson;
import java.util.ArrayList;
import java.util.List;

/** A refusal of the gateway in one line: its title, its detail, each wrong field. */
final class ProblemText {
    private ProblemText() {}

    static String of(int status, String body) {
        JsonNode problem = read(body);
        List<String> parts = new ArrayList<>();
        parts.add(problem.path("title").asText("The gateway answered " + status));
        if (problem.hasNonNull("detail")) {
            parts.add(problem.path("detail").asText());
        }
        for (JsonNode error : problem.path("errors")) {
            parts.add(error.path("field").asText() + " " + error.path("message").asText());
        }
        return String.join(": ", parts) + hint(status);
    }

    private static String hint(int status) {
        return switch (status) {
            case 401 -> ". The API key is not the cell's: was its secret changed since the gateway started?";
            case 503 -> ". Nothing was half done; try again.";
            default -> ".";
        };
    }

    private static JsonNode read(String body) {
        try {
            return CellJson.read(body, JsonNode.class);
        } catch (IllegalArgumentException notJson) {
            return CellJson.read("{}", JsonNode.class);
        }
    }
}
