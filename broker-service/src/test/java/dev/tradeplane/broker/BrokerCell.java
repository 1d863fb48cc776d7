package dev.tradeplane.broker;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.json.WireJson;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** broker-service as its callers see it. */
public record BrokerCell(TestCell cell) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public Commands commands() {
        return new Commands(cell.verdictKeys().getPrivate());
    }

    /** risk-service delivers; the service says it has them all. */
    public void deliver(BrokerCommand... commands) {
        eventually(PATIENCE, () -> assertEquals(204, post(commands).statusCode()));
    }

    public Response post(BrokerCommand... commands) {
        return given().header("Authorization", cell.bearer("risk-service"))
                .contentType("application/x-ndjson")
                .body(WireJson.lines(List.of(commands)).getBytes(UTF_8))
                .post("/internal/commands");
    }

    /** Events of one order that risk-service received, by revision, each once. */
    public List<TradeplaneEvent> events(ClientOrderId id) {
        return envelopes("/internal/events", id).stream()
                .map(EventEnvelope::event)
                .toList();
    }

    public List<EventEnvelope> envelopes(String path, ClientOrderId id) {
        Map<String, EventEnvelope> byId = new TreeMap<>();
        for (String line : cell.peer().lines(path)) {
            EventEnvelope envelope = WireJson.read(line, EventEnvelope.class);
            if (id.equals(envelope.clientOrderId())) {
                byId.put(envelope.eventId(), envelope);
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparingLong(EventEnvelope::revision))
                .toList();
    }

    /** Waits until risk-service received exactly these kinds of event, in this order, and no revision is missing. */
    public void awaitEvents(ClientOrderId id, Class<?>... kinds) {
        eventually(PATIENCE, () -> {
            List<EventEnvelope> envelopes = envelopes("/internal/events", id);
            assertEquals(
                    List.of(kinds),
                    envelopes.stream()
                            .map(envelope -> envelope.event().getClass())
                            .toList());
            for (int i = 0; i < envelopes.size(); i++) {
                assertEquals(i + 1, envelopes.get(i).revision());
            }
        });
    }

    public void awaitState(ClientOrderId id, OrderState state) {
        eventually(PATIENCE, () -> assertEquals(state.name(), state(id)));
    }

    public String state(ClientOrderId id) {
        return cell.one("select state from broker_order where client_order_id = '" + id + "'");
    }

    public String paperOrders(ClientOrderId id) {
        return cell.one("select count(*) from paper_order where client_order_id = '" + id + "'");
    }

    public void pin(String instrument, String price) {
        given().header("Authorization", cell.bearer("risk-service"))
                .contentType("application/json")
                .body(Map.of(instrument, price))
                .put("/internal/paper/quotes")
                .then()
                .statusCode(204);
    }
}
