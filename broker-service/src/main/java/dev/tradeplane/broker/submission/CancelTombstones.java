package dev.tradeplane.broker.submission;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Cancels that came before their orders. */
final class CancelTombstones {
    private static final String READ = "select client_order_id from cancel_tombstone where client_order_id = any($1)";
    private static final String INSERT = "insert into cancel_tombstone (client_order_id, requested_at)"
            + " select id, now() from unnest($1::text[]) as n(id) on conflict do nothing";

    private CancelTombstones() {}

    static Set<ClientOrderId> among(SqlConnection connection, Collection<ClientOrderId> ids) {
        Set<ClientOrderId> found = new HashSet<>();
        for (Row row : connection
                .preparedQuery(READ)
                .execute(Tuple.of(texts(ids)))
                .await()
                .atMost(Transactions.PATIENCE)) {
            found.add(ClientOrderId.of(row.getString(0)));
        }
        return found;
    }

    static void remember(SqlConnection connection, Collection<ClientOrderId> ids) {
        if (!ids.isEmpty()) {
            connection
                    .preparedQuery(INSERT)
                    .execute(Tuple.of(texts(ids)))
                    .await()
                    .atMost(Transactions.PATIENCE);
        }
    }

    private static String[] texts(Collection<ClientOrderId> ids) {
        return ids.stream().map(ClientOrderId::value).toArray(String[]::new);
    }
}
