package dev.tradeplane.e2e.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.GatewayClient;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the story of an order from the trail. */
final class Auditor {
    private final GatewayClient gateway;

    Auditor(LocalCell cell) {
        this.gateway =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
    }

    JsonNode timeline(String orderId) {
        return gateway.get("/v1/audit/orders/" + orderId).json();
    }

    /** The kinds of its steps, in order. */
    List<String> story(String orderId) {
        return StreamSupport.stream(timeline(orderId).path("steps").spliterator(), false)
                .map(step -> step.path("type").asText())
                .toList();
    }
}
