package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts the orders a hook asks for in one UTC day. A repeat of the same key counts once. */
@Singleton
class HookBudget {
    private static final String OPEN_DAY =
            "insert into hook_day (hook, day, used) values ($1, $2, 0) on conflict do nothing";
    private static final String USED = "select used from hook_day where hook = $1 and day = $2 for update";
    private static final String KEEP =
            "insert into hook_use (hook, day, key) values ($1, $2, $3) on conflict do nothing";
    private static final String KNOWN = "select 1 from hook_use where hook = $1 and day = $2 and key = $3";
    private static final String USE = "update hook_day set used = used + 1 where hook = $1 and day = $2";

    private final Transactions transactions;

    HookBudget(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether this order is within the day's number; if so it is counted. */
    boolean take(String hook, int maxPerDay, IdempotencyKey key, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return transactions.run(connection -> {
            run(connection, OPEN_DAY, Tuple.of(hook, day));
            int used =
                    run(connection, USED, Tuple.of(hook, day)).iterator().next().getInteger(0);
            if (run(connection, KNOWN, Tuple.of(hook, day, key.value())).size() > 0) {
                return true;
            }
            if (used >= maxPerDay) {
                return false;
            }
            run(connection, KEEP, Tuple.of(hook, day, key.value()));
            run(connection, USE, Tuple.of(hook, day));
            return true;
        });
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).await().indefinitely();
    }
}
