package dev.tradeplane.outbox.sql;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static Store store;
    private final Transactions transactions = store.transactions();

    @BeforeAll
    static void open() {
        store = new Store();
        store.migrate("create table thing (name text primary key)");
    }

    @BeforeEach
    void empty() {
        store.cell().execute("delete from thing");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void commitsWhatWasDone() {
        String said = transactions.run(connection -> {
            execute(connection, "insert into thing values ('a')");
            return "done";
        });

        assertEquals("done", said);
        assertEquals("1", things());
    }

    @Test
    void takesEverythingBackWhenTheWorkFails() {
        IllegalStateException failure = new IllegalStateException("in the middle");

        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> transactions.run(connection -> {
                    execute(connection, "insert into thing values ('a')");
                    throw failure;
                }));

        assertSame(failure, thrown);
        assertEquals("0", things());
    }

    @Test
    void passesOurOwnMistakesThrough() {
        run("insert into thing values ('a')");

        assertEquals("23505", mistake("insert into thing values ('a')"));
        assertEquals("42P01", mistake("select * from nothing"));
        assertEquals("22012", mistake("select 1 / 0"));
        assertEquals("42501", mistake("drop table thing"));
    }

    @Test
    void saysThatNothingIsKnownAfterAStatementTimeout() {
        assertUnavailable("set local statement_timeout = '20ms'", "select pg_sleep(30)");
    }

    @Test
    void saysThatNothingIsKnownWhenTheConnectionDiesAndRecovers() {
        assertUnavailable("insert into thing values ('a')", "select pg_terminate_backend(pg_backend_pid())");

        eventually(PATIENCE, () -> run("insert into thing values ('b')"));
        assertEquals("1", things());
    }

    /** The server has committed and waits for a standby that is not there; cut off now, it answers nothing. */
    @Test
    void saysThatNothingIsKnownWhenTheAnswerToItsCommitIsLost() {
        store.cell().execute("alter system set synchronous_standby_names = 'nobody'");
        store.cell().execute("select pg_reload_conf()");
        try {
            var lost = CompletableFuture.runAsync(() ->
                    assertUnavailable("set local synchronous_commit = on", "insert into thing values ('committed')"));
            eventually(PATIENCE, () -> assertEquals("t", store.cell().one("""
                    select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity
                    where usename = 'risk' and wait_event = 'SyncRep'""")));
            lost.join();
        } finally {
            store.cell().execute("alter system reset synchronous_standby_names");
            store.cell().execute("select pg_reload_conf()");
        }
        assertEquals("1", things());
    }

    @Test
    void survivesConnectionsThatDiedInThePool() {
        run("select 1");
        store.cell().execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'risk'");

        eventually(PATIENCE, () -> {
            try {
                run("insert into thing values ('a')");
            } catch (StoreUnavailableException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals("1", things());
    }

    @Test
    void saysThatTheStoreIsAwayWhenItLetsNobodyIn() {
        store.cell().execute("alter role risk nologin");
        store.cell().execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'risk'");
        try {
            eventually(PATIENCE, () -> assertThrows(StoreUnavailableException.class, () -> run("select 1")));
        } finally {
            store.cell().execute("alter role risk login");
        }
    }

    @Test
    void saysThatTheStoreIsAwayWhenNobodyListens() {
        Transactions nowhere = new Transactions(store.poolWithoutServer());

        assertThrows(StoreUnavailableException.class, () -> nowhere.run(connection -> "never"));
    }

    private static String things() {
        return String.valueOf(store.cell().one("select count(*) from thing"));
    }

    private String mistake(String sql) {
        return assertThrows(PgException.class, () -> run(sql)).getSqlState();
    }

    private void assertUnavailable(String... statements) {
        assertThrows(StoreUnavailableException.class, () -> run(statements));
    }

    private void run(String... statements) {
        transactions.run(connection -> {
            for (String sql : statements) {
                execute(connection, sql);
            }
            return "done";
        });
    }

    private static void execute(SqlConnection connection, String sql) {
        connection.query(sql).execute().await().atMost(PATIENCE);
    }
}
