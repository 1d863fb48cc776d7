package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Executions, each once. */
final class FillTable {
    private static final String INSERT = """
            insert into broker_fill (client_order_id, trade_id, quantity, price, recorded_at)
            select id, trade_id, quantity::numeric, price::numeric, $5
            from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n(id, trade_id, quantity, price)
            on conflict do nothing
            returning client_order_id, trade_id""";

    private FillTable() {}

    /** One execution of one order. */
    record Execution(ClientOrderId order, Filled filled) {
        Key key() {
            return new Key(order.value(), filled.tradeId());
        }
    }

    record Key(String order, String tradeId) {}

    /** Inserts those not seen before and says which they are. */
    static Set<Key> insertNew(SqlConnection connection, List<Execution> executions, OffsetDateTime now) {
        Set<Key> fresh = new HashSet<>();
        if (executions.isEmpty()) {
            return fresh;
        }
        Tuple rows = Tuple.tuple()
                .addValue(column(executions, execution -> execution.order()))
                .addValue(column(executions, execution -> execution.filled().tradeId()))
                .addValue(column(executions, execution -> execution.filled().quantity()))
                .addValue(column(executions, execution -> execution.filled().price()))
                .addValue(now);
        for (Row row : connection.preparedQuery(INSERT).execute(rows).await().atMost(Transactions.PATIENCE)) {
            fresh.add(new Key(row.getString(0), row.getString(1)));
        }
        return fresh;
    }

    private static String[] column(List<Execution> executions, Function<Execution, Object> of) {
        return executions.stream()
                .map(execution -> of.apply(execution).toString())
                .toArray(String[]::new);
    }
}
