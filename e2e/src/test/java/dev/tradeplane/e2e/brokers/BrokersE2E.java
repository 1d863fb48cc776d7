package dev.tradeplane.e2e.brokers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first morning of a desk at each broker: its example, before that broker's simulator. {@code -Dtradeplane.kills=50}
 * kills as often.
 */
class BrokersE2E {
    private static final int KILLS = Integer.getInteger("tradeplane.kills", 1);
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void logsInTradesSurvivesAKillAndLogsInAgainWhenTheSessionIsOver(DialectName dialect) {
        try (BrokerUnderTest broker = BrokerUnderTest.start(dialect, folder)) {
            broker.price("245.50");
            if (broker.needsLogin()) {
                assertEquals("LOGIN_NEEDED", broker.session());
                assertTrue(
                        broker.cell().status().contains("nobody is logged in"),
                        broker.cell().status());
                assertTrue(broker.logIn().startsWith("Logged in at " + dialect.wire()));
            }
            assertEquals("VALID", broker.session());

            fills(broker);
            Kills.strike(broker, KILLS);
            System.out.println(
                    dialect.wire() + ": " + KILLS + " kills while an answer was kept back: nothing lost or doubled");

            if (broker.needsLogin()) {
                broker.control().expireSession();
                eventually(SOON, () -> assertEquals("EXPIRED", broker.session()));
                refuses(broker);
                assertTrue(
                        broker.cell().status().contains("the session is over"),
                        broker.cell().status());
                broker.logIn();
                fills(broker);
            }
            assertEquals(List.of(), broker.leaks());
            assertFalse(broker.trail().contains("simsecret"));
        }
    }

    /** An alert becomes one order at the broker, and is filled. Until the master is there, alerts are denied. */
    private static void fills(BrokerUnderTest broker) {
        int before = broker.truth().size();
        String[] id = {broker.alert().text("/orders/0/id")};
        eventually(SOON, () -> {
            JsonNode order = broker.order(id[0]);
            if (order.path("state").asText().equals("DENIED")) {
                id[0] = broker.alert().text("/orders/0/id");
            }
            assertEquals("FILLED", order.path("state").asText(), order::toString);
        });
        assertEquals(before + 1, broker.truth().size());
    }

    /** Nothing reaches the broker, and the reason has a name. */
    private static void refuses(BrokerUnderTest broker) {
        int before = broker.truth().size();
        String id = broker.alert().text("/orders/0/id");

        eventually(
                SOON,
                () -> assertEquals(
                        "BROKER_SESSION_EXPIRED",
                        broker.order(id).at("/reason/code").asText(),
                        () -> broker.order(id).toString()));

        assertEquals(before, broker.truth().size());
    }
}
