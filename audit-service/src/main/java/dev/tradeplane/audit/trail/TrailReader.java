package dev.tradeplane.audit.trail;

import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the trail. Throws {@link dev.tradeplane.outbox.sql.StoreUnavailableException} when it cannot. */
@Singleton
public class TrailReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OF_ORDER =
            "select " + TrailRows.COLUMNS + " from audit_entry where order_id = $1 order by idx";

    private final Transactions transactions;

    TrailReader(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Everything recorded of one order, by index. */
    public List<StoredEntry> ofOrder(String orderId) {
        return read(OF_ORDER, Tuple.of(orderId));
    }

    /** The newest entries the filter lets through, newest first. */
    public List<StoredEntry> newest(EntryFilter filter, int limit) {
        NewestQuery query = NewestQuery.of(filter);
        return read(query.sql(limit), query.arguments());
    }

    private List<StoredEntry> read(String sql, Tuple arguments) {
        return transactions.run(connection -> {
            List<StoredEntry> found = new ArrayList<>();
            for (Row row :
                    connection.preparedQuery(sql).execute(arguments).await().atMost(PATIENCE)) {
                found.add(TrailRows.stored(row));
            }
            return found;
        });
    }
}
