package dev.tradeplane.outbox;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.outbox.sql.Store;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.peer.Behaviour;
import dev.tradeplane.testsupport.peer.FakePeer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PATH = "/internal/entries";
    private static final Behaviour AWAY = new Behaviour.Answers(503, "");
    private static final Behaviour TAKES = new Behaviour.Answers(204, "");
    private static Store store;

    private final FakePeer peer = FakePeer.start(TickingClock.onMondayMorning());
    private final Outbox outbox = new Outbox();
    private OutboxRelay relay;

    @BeforeAll
    static void open() throws IOException {
        store = RelayFixture.store();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        relay = RelayFixture.relay(store, peer, folder, Duration.ofMillis(50), Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        relay.close();
        peer.close();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void deliversInOrderAndForgetsWhatWasTaken() {
        append("a", "b", "c", "d", "e", "f", "g");
        relay.wake();

        eventually(PATIENCE, () -> assertEquals("0", waiting()));
        assertEquals(List.of("a", "b", "c", "d", "e", "f", "g"), peer.lines(PATH));
    }

    @Test
    void findsWhatNobodyAnnounced() {
        append("a");

        eventually(PATIENCE, () -> assertEquals(List.of("a"), peer.lines(PATH)));
    }

    @Test
    void leavesOtherDestinationsAlone() {
        store.transactions().run(connection -> {
            outbox.append(connection, List.of(new OutboxMessage(Destination.BROKER, "b".getBytes(UTF_8))));
            return "done";
        });
        append("a");

        eventually(PATIENCE, () -> assertEquals("1", waiting()));
        assertEquals(List.of("a"), peer.lines(PATH));
    }

    @Test
    void appendsNothingWhenTheChangeIsTakenBack() {
        assertThrows(
                IllegalStateException.class,
                () -> store.transactions().run(connection -> {
                    outbox.append(connection, messages("a"));
                    throw new IllegalStateException("the change failed");
                }));

        assertEquals("0", waiting());
    }

    @Test
    void deliversAgainWhenTheAnswerWasLost() {
        peer.at(PATH, new Behaviour.TakesAndDrops());
        append("a", "b");
        eventually(PATIENCE, () -> assertTrue(peer.lines(PATH).size() >= 2));

        peer.at(PATH, TAKES);

        eventually(PATIENCE, () -> assertEquals("0", waiting()));
        assertTrue(peer.lines(PATH).size() >= 4);
        assertEquals(List.of("a", "b", "a", "b"), peer.lines(PATH).subList(0, 4));
    }

    @Test
    void deliversAgainWhenWhatWasTakenCouldNotBeDropped() {
        store.cell().execute("revoke delete on outbox from risk");
        try {
            append("a");
            eventually(PATIENCE, () -> assertTrue(peer.lines(PATH).size() >= 2));
        } finally {
            store.cell().execute("grant delete on outbox to risk");
        }

        eventually(PATIENCE, () -> assertEquals("0", waiting()));
    }

    @Test
    void keepsTheOrderAcrossFailures() {
        peer.at(PATH, AWAY);
        append("a", "b", "c", "d");
        eventually(PATIENCE, () -> assertTrue(peer.requests(PATH).size() >= 2));
        append("e");

        peer.at(PATH, TAKES);

        eventually(PATIENCE, () -> assertEquals(List.of("a", "b", "c", "d", "e"), peer.lines(PATH)));
    }

    @Test
    void tellsHowMuchWaitsWhileThePeerIsAway() {
        peer.at(PATH, AWAY);
        append("a", "b", "c", "d", "e", "f", "g");
        eventually(PATIENCE, () -> assertEquals(6, relay.waiting(), "counted no further than one past the limit"));

        peer.at(PATH, TAKES);

        eventually(PATIENCE, () -> assertEquals(0, relay.waiting()));
    }

    @Test
    void waitsBetweenAttemptsHoweverOftenItIsWoken() {
        peer.at(PATH, AWAY);
        append("a");
        eventually(PATIENCE, () -> assertEquals(1, peer.requests(PATH).size()));
        long first = System.nanoTime();

        while (peer.requests(PATH).size() < 4) {
            relay.wake();
            Thread.onSpinWait();
        }

        // 50, 100 and 200 ms; the first attempt was seen at most one look late.
        assertTrue(System.nanoTime() - first > Duration.ofMillis(300).toNanos());
    }

    @Test
    void findsARowThatCommittedLateBehindItsMarkWhileOthersKeepComing() throws SQLException {
        try (Connection late = store.cell().connect();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into outbox (destination, body) values ('AUDIT', 'late')");
            append("a", "b", "c", "d");
            eventually(PATIENCE, () -> assertEquals(List.of("a", "b", "c", "d"), peer.lines(PATH)));

            late.commit();
        }

        eventually(PATIENCE, () -> {
            append("more", "more", "more", "more");
            relay.wake();
            assertTrue(peer.lines(PATH).contains("late"));
        });
    }

    @Test
    void endsAtOnceWhenClosedWhileThePeerIsAway() {
        peer.at(PATH, AWAY);
        append("a");
        eventually(PATIENCE, () -> assertTrue(peer.requests(PATH).size() >= 3));

        relay.close();

        int attempts = peer.requests(PATH).size();
        append("b");
        relay.wake();
        assertEquals(attempts, peer.requests(PATH).size());
    }

    private void append(String... bodies) {
        store.transactions().run(connection -> {
            outbox.append(connection, messages(bodies));
            return "done";
        });
    }

    private static List<OutboxMessage> messages(String... bodies) {
        return Stream.of(bodies)
                .map(body -> new OutboxMessage(Destination.AUDIT, body.getBytes(UTF_8)))
                .toList();
    }

    private static String waiting() {
        return String.valueOf(store.cell().one("select count(*) from outbox"));
    }
}
