package dev.tradeplane.broker.replica;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes of broker-service on one database, one of which is hurt. */
class ReplicasIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration NO_TIME = Duration.ZERO;
    private static final int SOME = 20;
    private static final int MANY = 500;

    private final SharedCell shared = SharedCell.create();
    private final Traffic traffic = new Traffic(shared);

    @AfterEach
    void end() {
        traffic.close();
        shared.close();
    }

    @Test
    void sendsWhatAKilledReplicaHadClaimedAndNotSent() {
        ReplicaProcess slow = traffic.add(Duration.ofSeconds(3));
        traffic.add(NO_TIME);
        assertTrue(shared.deliver(slow, shared.orders(SOME)));
        assertEquals(SOME, shared.orders("state = 'SENDING'"));

        slow.kill();

        shared.checkAll(SOME);
        assertEquals(SOME, shared.orders("attempt = 2"));
    }

    @Test
    void adoptsWhatAKilledReplicaHadSentAndNotRecorded() throws SQLException {
        ReplicaProcess first = traffic.add(Duration.ofMillis(500));
        traffic.add(NO_TIME);
        assertTrue(shared.deliver(first, shared.orders(SOME)));
        try (Connection connection = shared.cell().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from broker_order for update");
            eventually(SOON, () -> assertEquals(SOME, shared.count("paper_order")));
            first.kill();
        }

        shared.checkAll(SOME);
        assertEquals(SOME, shared.orders("attempt = 1"));
    }

    @Test
    void sendsNothingAnyMoreThatWasHeldUpUntilAnotherTookOver() throws IOException {
        ReplicaProcess paused = traffic.add(Duration.ofSeconds(3));
        traffic.add(NO_TIME);
        assertTrue(shared.deliver(paused, shared.orders(SOME)));
        paused.pause();

        shared.checkAll(SOME);
        assertEquals(SOME, shared.orders("attempt = 2"));
        paused.resume();

        eventually(SOON, () -> assertEquals(SOME, paused.requests("submit", "unknown")));
        assertEquals(0, paused.requests("submit", "acknowledged"));
        shared.checkAll(SOME);
    }

    @Test
    void handsOverWhileOrdersArriveAndLeavesNoOutcomeUnknown() {
        ReplicaProcess old = traffic.add(Duration.ofMillis(50));
        List<SubmitOrder> orders = shared.orders(MANY);
        traffic.send(orders.subList(0, MANY / 5));
        traffic.add(Duration.ofMillis(50));
        traffic.send(orders.subList(MANY / 5, MANY));
        traffic.awaitDelivered(MANY * 2 / 5);

        old.terminate();
        eventually(SOON, () -> assertFalse(old.isReady()));
        assertTrue(shared.deliver(old, orders.subList(0, 1)), "it takes what still finds it for a while");

        assertEquals(143, old.awaitEnd());
        traffic.awaitDelivered(MANY);
        shared.checkAll(MANY);
        assertEquals(MANY, shared.orders("attempt = 1"));
        assertEquals(
                0,
                shared.cell().peer().lines("/internal/entries").stream()
                        .filter(line -> line.contains("OrderOutcomeUnknown"))
                        .count());
    }

    @Test
    void losesAndDoublesNothingWhenOneIsKilledWhileOrdersArrive() {
        ReplicaProcess killed = traffic.add(Duration.ofMillis(50));
        traffic.add(Duration.ofMillis(50));
        traffic.send(shared.orders(MANY));
        traffic.awaitDelivered(MANY / 5);

        killed.kill();

        traffic.awaitDelivered(MANY);
        shared.checkAll(MANY);
    }

    @Test
    void quotesTheSameEverywhere() throws IOException {
        ReplicaProcess one = traffic.add(NO_TIME);
        ReplicaProcess other = traffic.add(NO_TIME);
        String risk = shared.cell().bearer("risk-service");

        assertEquals(204, one.put("/internal/paper/quotes", risk, "{\"NSE:ITC\":\"431.25\"}"));

        eventually(Duration.ofSeconds(2), () -> assertTrue(quotes(other, risk).contains("431.25")));
        eventually(SOON, () -> assertEquals(quotes(one, risk), quotes(other, risk)));
    }

    /** Without the time of observation, which each replica has of its own. */
    private static String quotes(ReplicaProcess replica, String bearer) throws IOException {
        return replica.get("/internal/quotes", bearer).replaceAll("\"observedAt\":\"[^\"]*\"", "");
    }
}
