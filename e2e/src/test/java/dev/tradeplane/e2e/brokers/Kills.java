package dev.tradeplane.e2e.brokers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** broker-service is killed while the broker, which has taken an order, keeps its answer to itself. */
final class Kills {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String PRICE = "245.50";

    private Kills() {}

    /** Each kill's order is at the broker once, and settled, when this returns. */
    static void strike(BrokerUnderTest broker, int times) {
        int before = broker.truth().size();
        for (int kill = 0; kill < times; kill++) {
            // In turn, so that no limit of the example is met however many there are.
            killInTheMiddle(broker, kill % 2 == 0 ? broker::alert : broker::exit);
        }
        assertEquals(before + times, broker.truth().size(), () -> broker.truth().toString());
        // An order of ours that nobody answered for is not taken for somebody else's.
        assertEquals(List.of(), broker.adopted());
    }

    /** One order that is taken and not answered before the kill. */
    private static void killInTheMiddle(BrokerUnderTest broker, Supplier<Answer> alert) {
        int before = broker.truth().size();
        // Many kills take longer than a price may be old.
        broker.price(PRICE);
        String id = accepted(broker, alert);
        eventually(SOON, () -> assertEquals(before + 1, broker.truth().size()));

        assertTrue(broker.cell().kill9(CellProcess.BROKER_SERVICE));

        broker.control().clearFaults();
        eventually(
                SOON,
                () -> assertEquals(
                        "FILLED",
                        broker.order(id).path("state").asText(),
                        () -> broker.order(id).toString()));
        assertEquals(before + 1, broker.truth().size());
    }

    /** An alert that passes every check; until prices are there again, it does not. */
    private static String accepted(BrokerUnderTest broker, Supplier<Answer> alert) {
        String[] id = {""};
        eventually(SOON, () -> {
            broker.control().clearFaults();
            broker.control()
                    .fault(Json.object()
                            .put("kind", "accept-then-timeout")
                            .put("operation", "place")
                            .put("count", 1));
            id[0] = alert.get().text("/orders/0/id");
            JsonNode order = broker.order(id[0]);
            assertTrue(
                    List.of("APPROVED", "SENDING", "UNKNOWN")
                            .contains(order.path("state").asText()),
                    order::toString);
        });
        return id[0];
    }
}
