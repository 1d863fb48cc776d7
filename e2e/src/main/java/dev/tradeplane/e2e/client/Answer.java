package dev.tradeplane.e2e.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the gateway answered.
 *
 * @param replayed whether it said that this is an earlier answer again
 */
public record Answer(int status, String body, boolean replayed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON, status " + status + ": " + body, e);
        }
    }

    /** The text at a JSON pointer, empty if there is none. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }
}
