package dev.tradeplane.audit.trail;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The only writer of entries. Works inside the caller's transaction. */
@Singleton
class TrailWriter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /**
     * A statement of its own: what is read after it was committed before it. A writer that stops dead in the middle loses
     * its session and with it the lock; its commit fails then.
     */
    private static final String LOCK = """
            select set_config('idle_in_transaction_session_timeout', '5s', true),
                pg_advisory_xact_lock(hashtext('tradeplane.audit_entry'))""";

    private static final String KNOWN = "select event_id, idx, payload from audit_entry where event_id = any($1)";
    private static final String SIZE = "select coalesce(max(idx), -1) + 1 from audit_entry";
    private static final String INSERT = """
            insert into audit_entry (idx, event_id, order_id, type, service, at, recorded_at, payload)
            select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[],
                $6::timestamptz[], $7::timestamptz[], $8::bytea[])""";

    private final Clock clock;

    TrailWriter(Clock clock) {
        this.clock = clock;
    }

    Appended append(SqlConnection connection, List<Entry> entries) {
        query(connection, LOCK, Tuple.tuple());
        TrailHead head = new TrailHead(size(connection));
        String[] ids = entries.stream().map(Entry::eventId).toArray(String[]::new);
        for (Row row : query(connection, KNOWN, Tuple.tuple().addValue(ids))) {
            head.known(row.getString(0), row.getLong(1), row.getBuffer(2).getBytes());
        }
        List<Long> indexes = entries.stream().map(head::place).toList();
        List<TrailHead.Placed> added = head.added();
        if (!added.isEmpty()) {
            query(connection, INSERT, TrailRows.of(added, clock.instant()));
        }
        return new Appended(indexes, added.size(), head.conflicts());
    }

    private static long size(SqlConnection connection) {
        return query(connection, SIZE, Tuple.tuple()).iterator().next().getLong(0);
    }

    private static RowSet<Row> query(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).await().atMost(PATIENCE);
    }
}
