package dev.tradeplane.e2e.brokers;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.client.Answer;
import dev.tradeplane.testsupport.simulator.DialectName;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first morning of a desk at each broker: its example, before that broker's simulator. */
class BrokersE2E {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    private int alerts;

    @ParameterizedTest
    @EnumSource
    void logsInTradesAndLogsInAgainWhenTheSessionIsOver(DialectName dialect) {
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
        }
    }

    /** An alert becomes an order at the broker, which is filled; the trail tells so. */
    private void fills(BrokerUnderTest broker) {
        int before = broker.truth().size();
        eventually(SOON, () -> {
            Answer answer = broker.alert("fills-" + alerts++);
            assertEquals(202, answer.status(), answer.body());
            String id = answer.text("/orders/0/id");
            eventually(
                    SOON,
                    () -> assertEquals(
                            "FILLED",
                            broker.order(id).path("state").asText(),
                            () -> broker.order(id).toString()));
        });
        assertEquals(before + 1, broker.truth().size());
    }

    /** Nothing reaches the broker, and the reason has a name. */
    private void refuses(BrokerUnderTest broker) {
        int before = broker.truth().size();
        Answer answer = broker.alert("refused-" + alerts++);
        String id = answer.text("/orders/0/id");

        eventually(
                SOON,
                () -> assertEquals(
                        "BROKER_SESSION_EXPIRED",
                        broker.order(id).at("/reason/code").asText(),
                        () -> broker.order(id).toString()));

        assertEquals(before, broker.truth().size());
    }
}
