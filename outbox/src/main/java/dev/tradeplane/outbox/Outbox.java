package dev.tradeplane.outbox;

import dev.tradeplane.outbox.sql.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Appends messages in the caller's transaction: they exist exactly when the change they tell of does. */
@Singleton
public class Outbox {
    /** A transaction has its number before its rows have theirs: {@link Mark} relies on it. */
    private static final String INSERT = """
            insert into outbox (destination, body)
            select destination, body from unnest($1::text[], $2::bytea[]) with ordinality as n(destination, body, place)
            where pg_current_xact_id() is not null order by place""";

    /** Call {@link OutboxRelays#wake()} after the commit; a message left behind is found by the next poll anyway. */
    public void append(SqlConnection connection, List<OutboxMessage> messages) {
        if (!messages.isEmpty()) {
            appended(connection, messages).await().atMost(Transactions.PATIENCE);
        }
    }

    /** As {@link #append}, for a caller that sends more before it waits. */
    public Uni<Void> appended(SqlConnection connection, List<OutboxMessage> messages) {
        String[] destinations =
                messages.stream().map(m -> m.destination().name()).toArray(String[]::new);
        Buffer[] bodies = messages.stream().map(m -> Buffer.buffer(m.body())).toArray(Buffer[]::new);
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(destinations, bodies))
                .replaceWithVoid();
    }
}
