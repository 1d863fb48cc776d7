package dev.tradeplane.e2e.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.e2e.client.GatewayClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends alerts and orders, cancels, and looks at what became of them. */
final class Trader {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final GatewayClient gateway;
    private final String webhook;

    Trader(LocalCell cell) {
        this.gateway =
                new GatewayClient(cell.endpoints().gateway(), cell.endpoints().apiKey());
        this.webhook = cell.endpoints().webhook("tradingview");
    }

    static String newKey() {
        return "flow-" + System.nanoTime() + "-" + KEYS.incrementAndGet();
    }

    static String market(String side, String instrument, int quantity) {
        return """
                {"instrument":"%s","side":"%s","quantity":"%d","type":"MARKET"}""".formatted(instrument, side, quantity);
    }

    static String limit(String side, String instrument, int quantity, String price) {
        return """
                {"instrument":"%s","side":"%s","quantity":"%d","type":"LIMIT","limitPrice":"%s"}""".formatted(instrument, side, quantity, price);
    }

    Answer alert(String body) {
        return gateway.alert(webhook, body);
    }

    Answer place(String key, String order) {
        return gateway.place(key, order);
    }

    Answer place(String order) {
        return place(newKey(), order);
    }

    /** What would happen to an order; nothing is placed. */
    Answer whatIf(String order) {
        return gateway.post("/v1/orders:check", order);
    }

    /** What risk takes one unit to be worth now. */
    BigDecimal notionalOfOne(String instrument) {
        for (JsonNode limit : whatIf(market("BUY", instrument, 1)).json().path("limits")) {
            if (limit.path("name").asText().equals("maxOrderNotional")) {
                return new BigDecimal(limit.path("used").asText());
            }
        }
        throw new AssertionError("no notional for " + instrument);
    }

    Answer cancel(String orderId) {
        return gateway.delete("/v1/orders/" + orderId);
    }

    Answer change(String orderId, String change) {
        return gateway.patch("/v1/orders/" + orderId, change);
    }

    JsonNode order(String orderId) {
        return gateway.get("/v1/orders/" + orderId).json();
    }

    String stateOf(String orderId) {
        return order(orderId).path("state").asText();
    }

    /** Of every order with this source, sorted. */
    List<String> statesFrom(String source) {
        return gateway.get("/v1/orders?limit=500")
                .json()
                .path("items")
                .valueStream()
                .filter(order -> order.path("source").asText().equals(source))
                .map(order -> order.path("state").asText())
                .sorted()
                .toList();
    }

    int ordersUnder(String key) {
        return gateway.get("/v1/orders?idempotencyKey=" + key)
                .json()
                .path("items")
                .size();
    }

    BigDecimal position(String instrument) {
        JsonNode answer = gateway.get("/v1/positions").json();
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        for (JsonNode position : items) {
            if (position.path("instrument").asText().equals(instrument)) {
                return new BigDecimal(position.path("quantity").asText());
            }
        }
        return BigDecimal.ZERO;
    }
}
