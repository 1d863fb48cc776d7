package dev.tradeplane.e2e.brokers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An entry with a stop-loss and a take-profit at a broker that keeps them: Alpaca's example, before its simulator. */
class BracketE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BRACKET = """
            {"instrument":"NASDAQ:AAPL","side":"BUY","quantity":"10","type":"LIMIT","limitPrice":"190",
             "stopLoss":"185","takeProfit":"200"}""";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @Test
    void takesTheProfitAndDropsTheStopWhateverIsKilledInBetween() {
        try (BrokerUnderTest broker = BrokerUnderTest.start(DialectName.ALPACA, folder)) {
            broker.price("195");
            String entry = placed(broker);
            broker.price("190");
            eventually(SOON, () -> assertEquals("FILLED", state(broker, entry)));
            assertEquals("185", broker.order(entry).path("stopLoss").asText());

            assertTrue(broker.cell().kill9(CellProcess.BROKER_SERVICE));
            eventually(
                    SOON, () -> assertEquals(List.of("LIMIT ACKNOWLEDGED", "SL ACKNOWLEDGED"), exits(broker, entry)));
            broker.price("200");

            eventually(SOON, () -> assertEquals(List.of("LIMIT FILLED", "SL CANCELED"), exits(broker, entry)));
            eventually(SOON, () -> assertEquals(List.of(), positions(broker)));
            eventually(SOON, () -> assertTrue(broker.trail().contains("\"OrderAdopted\""), () -> broker.trail()));
            assertEquals(3, broker.truth().size());
        }
    }

    /** Until the master and a price are there, orders are denied. */
    private static String placed(BrokerUnderTest broker) {
        String[] id = {""};
        int[] tries = {0};
        eventually(SOON, () -> {
            Answer answer = broker.gateway().place("bracket-" + tries[0]++, BRACKET);
            assertEquals(201, answer.status(), answer::body);
            id[0] = answer.text("/id");
        });
        return id[0];
    }

    private static String state(BrokerUnderTest broker, String order) {
        return broker.order(order).path("state").asText();
    }

    /** Type and state of what came of the entry, by type. */
    private static List<String> exits(BrokerUnderTest broker, String entry) {
        String source = "exit of " + broker.order(entry).path("clientOrderId").asText();
        TreeMap<String, String> states = new TreeMap<>();
        StreamSupport.stream(orders(broker).spliterator(), false)
                .filter(order -> order.path("source").asText().equals(source))
                .forEach(order -> states.put(
                        order.path("type").asText(), order.path("state").asText()));
        return states.entrySet().stream()
                .map(exit -> exit.getKey() + " " + exit.getValue())
                .toList();
    }

    private static JsonNode orders(BrokerUnderTest broker) {
        return broker.gateway().get("/v1/orders").json().path("items");
    }

    private static List<String> positions(BrokerUnderTest broker) {
        return broker.gateway()
                .get("/v1/positions")
                .json()
                .path("items")
                .valueStream()
                .filter(position -> position.path("quantity").asDouble() != 0)
                .map(JsonNode::toString)
                .toList();
    }
}
