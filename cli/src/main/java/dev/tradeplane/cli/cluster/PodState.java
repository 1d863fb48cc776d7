package dev.tradeplane.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One pod of a cell.
 *
 * @param ready it may be sent requests
 * @param state in a word, with the reason when it is not well
 */
record PodState(String name, String component, boolean ready, int restarts, String state) {
    static PodState of(JsonNode pod) {
        List<JsonNode> containers = elements(pod.path("status").path("containerStatuses"));
        boolean ends = pod.path("metadata").hasNonNull("deletionTimestamp");
        return new PodState(
                pod.path("metadata").path("name").asText(),
                pod.path("metadata")
                        .path("labels")
                        .path("tradeplane.dev/component")
                        .asText("-"),
                !ends && condition(pod, "Ready").path("status").asText().equals("True"),
                containers.stream()
                        .mapToInt(container -> container.path("restartCount").asInt())
                        .sum(),
                ends ? "Terminating" : state(pod, containers));
    }

    private static String state(JsonNode pod, List<JsonNode> containers) {
        for (JsonNode container : containers) {
            JsonNode waiting = container.path("state").path("waiting");
            if (waiting.isObject()) {
                return said(waiting) + lastEnd(container);
            }
            JsonNode terminated = container.path("state").path("terminated");
            if (terminated.path("exitCode").asInt() != 0) {
                return said(terminated);
            }
        }
        JsonNode scheduled = condition(pod, "PodScheduled");
        return scheduled.path("status").asText().equals("False")
                ? said(scheduled)
                : pod.path("status").path("phase").asText("Unknown");
    }

    /** Why a container that waits for its next start ended the last time. */
    private static String lastEnd(JsonNode container) {
        JsonNode last = container.path("lastState").path("terminated");
        return last.isObject()
                ? " (last: " + last.path("reason").asText() + ", exit code "
                        + last.path("exitCode").asText() + ")"
                : "";
    }

    private static String said(JsonNode state) {
        String message = state.path("message").asText().replaceAll("\\s+", " ").strip();
        return state.path("reason").asText("Waiting") + (message.isEmpty() ? "" : ": " + message);
    }

    private static JsonNode condition(JsonNode object, String type) {
        return elements(object.path("status").path("conditions")).stream()
                .filter(condition -> condition.path("type").asText().equals(type))
                .findFirst()
                .orElse(object.path("none"));
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
