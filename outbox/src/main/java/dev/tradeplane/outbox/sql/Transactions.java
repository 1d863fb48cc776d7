package dev.tradeplane.outbox.sql;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in one transaction, told in sequence. Call it from a virtual or worker thread, never from an event loop.
 *
 * <p>{@link StoreUnavailableException} means that nothing is known: the commit may or may not have happened. Ask the
 * store again by key before doing anything else.
 */
@Singleton
public class Transactions {
    /** Longest wait for one statement: a store that hangs is a store that is away. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    /** SQLSTATE classes that tell of our own mistakes, not of a store in trouble. */
    private static final Set<String> OUR_FAULT = Set.of("22", "23", "42");

    private final Pool pool;

    Transactions(Pool pool) {
        this.pool = pool;
    }

    public <R> R run(Function<SqlConnection, R> work) {
        try {
            SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
            try {
                return inTransaction(connection, work);
            } finally {
                connection.close().subscribe().with(done -> {}, failed -> {});
            }
        } catch (RuntimeException e) {
            throw classified(e);
        }
    }

    private static <R> R inTransaction(SqlConnection connection, Function<SqlConnection, R> work) {
        // Not waited for: the first statement follows it on the wire, and its failure is seen before the commit.
        Uni<Transaction> begun = connection.begin().memoize().indefinitely();
        begun.subscribe().with(done -> {}, failed -> {});
        try {
            R result = work.apply(connection);
            begun.chain(Transaction::commit).await().atMost(PATIENCE);
            return result;
        } catch (RuntimeException e) {
            // A rollback that fails too ends with the connection; the server rolls back then.
            begun.chain(Transaction::rollback).subscribe().with(done -> {}, failed -> {});
            throw e;
        }
    }

    private static RuntimeException classified(RuntimeException e) {
        if (e instanceof PgException pg
                && pg.getSqlState() != null
                && OUR_FAULT.contains(pg.getSqlState().substring(0, 2))) {
            return e;
        }
        boolean ofTheStore = e instanceof PgException
                || e instanceof TimeoutException
                || e instanceof VertxException
                || ofTheDriver(e.getCause());
        return ofTheStore ? new StoreUnavailableException(e) : e;
    }

    /** What the driver says of a connection that is gone arrives wrapped, since it is not a runtime exception. */
    private static boolean ofTheDriver(@Nullable Throwable cause) {
        return cause instanceof IOException || cause instanceof NoStackTraceThrowable;
    }
}
