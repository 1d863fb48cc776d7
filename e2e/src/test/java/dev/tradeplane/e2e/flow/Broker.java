package dev.tradeplane.e2e.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import java.util.List;
import java.util.stream.StreamSupport;

/** The paper broker: sets its prices and shows its own book. */
final class Broker {
    private final GatewayClient gateway;

    Broker(LocalCell cell) {
        this.gateway =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
    }

    Answer quote(String instrument, String price) {
        return gateway.post("/v1/paper/quotes", """
                {"%s":"%s"}""".formatted(instrument, price));
    }

    /** Its orders under one client order id. */
    List<JsonNode> ordersNamed(String clientOrderId) {
        JsonNode answer = gateway.get("/v1/broker/orders").json();
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(o -> o.path("clientOrderId").asText().equals(clientOrderId))
                .toList();
    }
}
