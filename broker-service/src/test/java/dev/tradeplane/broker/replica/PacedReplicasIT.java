package dev.tradeplane.broker.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes of broker-service share one order rate. */
class PacedReplicasIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LATENCY = Duration.ofMillis(30);
    private static final int TEN = 10;
    private static final int MANY = 60;

    private final SharedCell shared = SharedCell.create(TEN);
    private final Traffic traffic = new Traffic(shared);

    @AfterEach
    void end() {
        traffic.close();
        shared.close();
    }

    @Test
    void sendTogetherNoMoreThanTheLimitInAnySecondAndNotMuchLess() {
        traffic.add(LATENCY);
        traffic.add(LATENCY);

        traffic.send(shared.orders(MANY));

        shared.checkAll(MANY);
        assertEquals(TEN, shared.mostInASecond());
        assertTrue(shared.seconds() < 2L * MANY / TEN, () -> shared.seconds() + " seconds");
    }

    @Test
    void keepTheLimitAndSendWhatWaitedThoughOneIsKilled() {
        ReplicaProcess killed = traffic.add(LATENCY);
        traffic.add(LATENCY);
        traffic.send(shared.orders(MANY));
        traffic.awaitDelivered(MANY);
        eventually(SOON, () -> assertTrue(shared.count("paper_order") >= TEN));

        killed.kill();

        shared.checkAll(MANY);
        assertTrue(shared.mostInASecond() <= TEN, () -> shared.mostInASecond() + " in a second");
        assertEquals(0, shared.count("waiting_order"));
    }
}
