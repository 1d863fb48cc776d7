package dev.tradeplane.outbox;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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

/** What was committed before a transaction wrote is delivered before what it wrote, whoever else is at work meanwhile. */
class OutboxOrderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PATH = "/internal/entries";
    private static Store store;

    private final FakePeer peer = FakePeer.start(TickingClock.onMondayMorning());
    private final Outbox outbox = new Outbox();
    private OutboxRelay relay;

    @BeforeAll
    static void open() throws IOException {
        store = RelayFixture.store();
        store.migrate(
                "create table change_order (id text primary key, revision int);"
                        + " grant select, update, insert on change_order to risk; insert into change_order values ('one', 0), ('two', 0)");
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        // Reads when it is woken, and not otherwise.
        relay = RelayFixture.relay(store, peer, folder, Duration.ofSeconds(30), Duration.ofMillis(100));
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
    void whatFollowsATransactionThatCommittedLateIsDeliveredAfterIt() throws SQLException {
        try (Connection late = begin("insert into outbox (destination, body) values ('AUDIT', 'revision 1')")) {
            appendAndWake("other 1", "other 2", "other 3", "other 4");
            eventually(PATIENCE, () -> assertEquals(4, arrived().size()));

            late.commit();
        }
        appendAndWake("revision 2");

        eventually(
                PATIENCE,
                () -> assertEquals(
                        List.of("other 1", "other 2", "other 3", "other 4", "revision 1", "revision 2"), arrived()));
    }

    @Test
    void aTransactionNumberedEarlierThatWritesLaterIsDeliveredLater() throws SQLException {
        try (Connection earlier = begin("select 1 from change_order where id = 'two' for update");
                Connection open = begin("insert into outbox (destination, body) values ('AUDIT', 'open')");
                Statement second = earlier.createStatement()) {
            store.transactions().run(connection -> {
                connection
                        .query("update change_order set revision = 1 where id = 'one'")
                        .executeAndAwait();
                outbox.append(connection, List.of(message("revision 1")));
                return "done";
            });
            second.execute("update change_order set revision = 2 where id = 'one'");
            second.execute("insert into outbox (destination, body) values ('AUDIT', 'revision 2')");
            earlier.commit();
            relay.wake();

            eventually(PATIENCE, () -> assertEquals(List.of("revision 1", "revision 2"), arrived()));
            open.commit();
        }
        relay.wake();
        eventually(PATIENCE, () -> assertEquals(List.of("revision 1", "revision 2", "open"), arrived()));
    }

    @Test
    void aTransactionThatStaysOpenHoldsUpNobody() throws SQLException {
        try (Connection open = begin("select 1 from change_order where id = 'two' for update")) {
            for (int i = 1; i <= 20; i++) {
                int soFar = i;
                appendAndWake("other " + i);
                eventually(PATIENCE, () -> assertEquals(soFar, arrived().size()));
            }
            open.rollback();
        }
    }

    @Test
    void nothingOvertakesWhatAPeerDidNotTakeYet() throws SQLException {
        try (Connection late = begin("insert into outbox (destination, body) values ('AUDIT', 'late')")) {
            peer.at(PATH, new Behaviour.Answers(503, ""));
            appendAndWake("a", "b", "c", "d");
            eventually(PATIENCE, () -> assertTrue(peer.requests(PATH).size() >= 2));
            late.commit();
        }
        appendAndWake("after");
        peer.at(PATH, new Behaviour.Answers(204, ""));

        eventually(PATIENCE, () -> assertEquals(List.of("late", "a", "b", "c", "d", "after"), arrived()));
    }

    @Test
    void aTransactionHasItsNumberBeforeItsRowsHaveTheirs() {
        store.migrate("alter table outbox add column number_then text default pg_current_xact_id_if_assigned()::text");
        try {
            store.transactions().run(connection -> {
                outbox.append(connection, List.of(new OutboxMessage(Destination.RISK, "{}".getBytes(UTF_8))));
                return "done";
            });
            assertNotNull(store.cell().one("select number_then from outbox"));
        } finally {
            store.migrate("alter table outbox drop column number_then");
        }
    }

    /** In the order of their first arrival: what comes again is dropped by every receiver. */
    private List<String> arrived() {
        return peer.lines(PATH).stream().distinct().toList();
    }

    private static Connection begin(String sql) throws SQLException {
        Connection connection = store.cell().connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private void appendAndWake(String... bodies) {
        store.transactions().run(connection -> {
            outbox.append(
                    connection, Stream.of(bodies).map(OutboxOrderTest::message).toList());
            return "done";
        });
        relay.wake();
    }

    private static OutboxMessage message(String body) {
        return new OutboxMessage(Destination.AUDIT, body.getBytes(UTF_8));
    }
}
