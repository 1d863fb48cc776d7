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
    private static final String INSERT = "insert into outbox (destination, body) values ($1, $2)";

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
