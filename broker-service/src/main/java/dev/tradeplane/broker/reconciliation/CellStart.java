package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When this cell was there first. */
@Singleton
class CellStart {
    private final Transactions transactions;
    private volatile @Nullable Instant known;

    CellStart(Transactions transactions) {
        this.transactions = transactions;
    }

    Instant at() {
        Instant at = known;
        if (at == null) {
            at = transactions.run(CellStart::read);
            known = at;
        }
        return at;
    }

    private static Instant read(SqlConnection connection) {
        return connection
                .query("select at from cell_start")
                .execute()
                .await()
                .atMost(Transactions.PATIENCE)
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
    }
}
