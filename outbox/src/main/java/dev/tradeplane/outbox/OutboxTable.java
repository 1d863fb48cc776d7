package dev.tradeplane.outbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The relay's view of the table: read what waits, drop what was delivered. */
final class OutboxTable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String READ = """
            select id, body, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_current_xact_id()::text::bigint
            from outbox where destination = $1 and id > $2 order by id limit $3""";
    private static final String DROP = "delete from outbox where destination = $1 and id = any($2)";
    private static final String COUNT =
            "select count(*) from (select 1 from outbox where destination = $1 limit $2) waiting";

    private final Pool pool;
    private final Destination destination;

    OutboxTable(Pool pool, Destination destination) {
        this.pool = pool;
        this.destination = destination;
    }

    /**
     * A row, and what was known when it was read.
     *
     * @param running every transaction with a number below this had ended, and what it wrote was seen
     * @param reader the number of the transaction that read: higher than that of whoever had written by then
     */
    record Waiting(long id, byte[] body, long running, long reader) {}

    List<Waiting> readAfter(long id, int limit) {
        List<Waiting> found = new ArrayList<>();
        for (Row row : query(READ, Tuple.of(destination.name(), id, limit))) {
            found.add(new Waiting(row.getLong(0), row.getBuffer(1).getBytes(), row.getLong(2), row.getLong(3)));
        }
        return found;
    }

    void drop(List<Waiting> delivered) {
        Long[] ids = delivered.stream().map(Waiting::id).toArray(Long[]::new);
        query(DROP, Tuple.of(destination.name(), ids));
    }

    long countUpTo(long limit) {
        return query(COUNT, Tuple.of(destination.name(), limit))
                .iterator()
                .next()
                .getLong(0);
    }

    private RowSet<Row> query(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).await().atMost(PATIENCE);
    }

    /** The messages as newline-delimited JSON, byte for byte as they were written. */
    static byte[] lines(List<Waiting> messages) {
        Buffer lines = Buffer.buffer();
        messages.forEach(m -> lines.appendBytes(m.body()).appendByte((byte) '\n'));
        return lines.getBytes();
    }
}
