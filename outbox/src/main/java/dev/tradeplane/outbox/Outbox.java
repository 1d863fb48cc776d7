package dev.tradeplane.outbox;

import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Appends messages in the caller's transaction: they exist exactly when the change they tell of does. */
@Singleton
public class Outbox {
    /** A transaction has its number before its rows have theirs: {@link Mark} relies on it. */
    private static final String INSERT = "insert into outbox (destination, body)"
            + " select $1::text, $2::bytea where pg_current_xact_id() is not null";

    /** Call {@link OutboxRelays#wake()} after the commit; a message left behind is found by the next poll anyway. */
    public void append(SqlConnection connection, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Tuple> rows = messages.stream()
                .map(m -> Tuple.of(m.destination().name(), Buffer.buffer(m.body())))
                .toList();
        connection.preparedQuery(INSERT).executeBatch(rows).await().atMost(Transactions.PATIENCE);
    }
}
