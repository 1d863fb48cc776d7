package dev.tradeplane.broker.pace;

import dev.tradeplane.broker.pace.Schedule.Held;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of the pace. Only the database's clock counts. */
final class PaceRows {
    private static final String LOCK = "select next_at from send_pace where id = 1 for update";
    /** A statement of its own after the lock, so that it sees what the last holder wrote. */
    private static final String HELD = """
            with moment as materialized (select clock_timestamp() as now)
            select moment.now, places, free_at, answered
            from moment left join send_slot on free_at > moment.now""";
    /** Another replica's bound may be another. */
    private static final Duration DOUBT = Duration.ofMinutes(2);
    /** No place is held for longer than the bound: one that is was taken before the clock was set back. */
    private static final String HOLD_FROM_NOW =
            "update send_slot set free_at = clock_timestamp() + $1 * interval '1 millisecond'"
                    + " where free_at > clock_timestamp() + ($1 + $2) * interval '1 millisecond'";

    private static final String TAKE = """
            with gone as (delete from send_slot where id in (
                    select id from send_slot where free_at <= clock_timestamp() for update skip locked)),
                 paced as (update send_pace set next_at = $1 where id = 1)
            insert into send_slot (places, free_at) values ($2, clock_timestamp() + $3 * interval '1 millisecond')
            returning id""";
    private static final String ANSWERED =
            "update send_slot set answered = true, free_at = clock_timestamp() + interval '1 second' where id = any($1)";

    private PaceRows() {}

    /** Whoever asks next waits until this transaction ends. */
    static Schedule lock(SqlConnection connection, Duration bound) {
        Instant next = run(connection, LOCK, Tuple.tuple())
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
        Instant now = Instant.EPOCH;
        List<Held> held = new ArrayList<>();
        for (Row row : run(connection, HELD, Tuple.tuple())) {
            now = row.getOffsetDateTime(0).toInstant();
            if (row.getInteger(1) != null) {
                held.add(new Held(row.getInteger(1), row.getOffsetDateTime(2).toInstant(), row.getBoolean(3)));
            }
        }
        Instant farthest = now.plus(bound).plus(DOUBT);
        if (held.stream().anyMatch(one -> one.freeAt().isAfter(farthest))) {
            run(connection, HOLD_FROM_NOW, Tuple.of(bound.toMillis(), DOUBT.toMillis()));
        }
        return new Schedule(now, next, held);
    }

    /** The number of what was taken. */
    static long take(SqlConnection connection, Instant nextTurn, int places, Duration bound) {
        Tuple values = Tuple.of(nextTurn.atOffset(ZoneOffset.UTC), places, bound.toMillis());
        return run(connection, TAKE, values).iterator().next().getLong(0);
    }

    /** Need not be on disk: a place that is not given back is free at its bound. */
    static void answered(SqlConnection connection, Collection<Long> slots) {
        run(connection, "set local synchronous_commit to off", Tuple.tuple());
        run(connection, ANSWERED, Tuple.of(slots.toArray(Long[]::new)));
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).await().atMost(Transactions.PATIENCE);
    }
}
