package dev.tradeplane.e2e.brokers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.testsupport.simulator.DialectName;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * broker-service is killed while the broker, which has taken an order, keeps its answer to itself; again and again.
 * {@code -Dtradeplane.kills=50} is the long form.
 */
class BrokerKillsE2E {
    private static final int KILLS = Integer.getInteger("tradeplane.kills", 3);
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void noOrderIsLostOrDoubledThoughNobodyHeardTheAnswer(DialectName dialect) {
        try (BrokerUnderTest broker = BrokerUnderTest.start(dialect, folder)) {
            broker.price("245.50");
            if (broker.needsLogin()) {
                broker.logIn();
            }
            List<String> orders = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                orders.add(killedInTheMiddle(broker, kill));
            }

            JsonNode truth = broker.truth();
            System.out.println(dialect.wire() + ": " + KILLS + " kills, " + orders.size() + " orders sent, "
                    + truth.size() + " at the broker, all settled");
            assertEquals(orders.size(), truth.size(), truth.toString());
        }
    }

    /** One order that is taken and not answered before the kill; it is settled when this returns. */
    private static String killedInTheMiddle(BrokerUnderTest broker, int number) {
        int before = broker.truth().size();
        String id = accepted(broker, number);
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
        return id;
    }

    /** An alert that passes every check; until prices are there again, it does not. */
    private static String accepted(BrokerUnderTest broker, int number) {
        String[] id = {""};
        int[] attempts = {0};
        eventually(SOON, () -> {
            broker.control().clearFaults();
            broker.control()
                    .fault(Json.object()
                            .put("kind", "accept-then-timeout")
                            .put("operation", "place")
                            .put("count", 1));
            Answer answer = broker.alert("kill-" + number + "-" + attempts[0]++);
            assertEquals(202, answer.status(), answer.body());
            id[0] = answer.text("/orders/0/id");
            String state = broker.order(id[0]).path("state").asText();
            assertTrue(
                    List.of("APPROVED", "SENDING", "UNKNOWN").contains(state),
                    () -> broker.order(id[0]).toString());
        });
        return id[0];
    }
}
