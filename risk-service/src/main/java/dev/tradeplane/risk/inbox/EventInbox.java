package dev.tradeplane.risk.inbox;

import dev.tradeplane.contracts.id.OrderId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events by id and executions by trade id, so that a repeat of either changes nothing. */
@Singleton
public class EventInbox {
    private static final String KNOWN_EVENTS = "select event_id from inbox where event_id = any($1)";
    private static final String KNOWN_FILLS =
            "select order_id, trade_id from fill where (order_id, trade_id) in (select * from unnest($1::text[], $2::text[]))";
    private static final String INSERT_EVENT = "insert into inbox (event_id, at) values ($1, $2)";
    private static final String INSERT_FILL =
            "insert into fill (order_id, trade_id, quantity, price, at) values ($1, $2, $3, $4, $5)";

    public Uni<Set<String>> knownEvents(SqlClient connection, Collection<String> ids) {
        return connection
                .preparedQuery(KNOWN_EVENTS)
                .execute(Tuple.of(ids.toArray(String[]::new)))
                .map(found -> {
                    Set<String> known = new HashSet<>();
                    found.forEach(row -> known.add(row.getString(0)));
                    return known;
                });
    }

    public Uni<Set<Execution.Key>> knownExecutions(SqlClient connection, Collection<Execution.Key> keys) {
        String[] orders = keys.stream().map(k -> k.orderId().value()).toArray(String[]::new);
        String[] trades = keys.stream().map(Execution.Key::tradeId).toArray(String[]::new);
        return connection
                .preparedQuery(KNOWN_FILLS)
                .execute(Tuple.of(orders, trades))
                .map(found -> {
                    Set<Execution.Key> known = new HashSet<>();
                    for (Row row : found) {
                        known.add(new Execution.Key(new OrderId(row.getString(0)), row.getString(1)));
                    }
                    return known;
                });
    }

    public Uni<Void> insertEvents(SqlClient connection, Collection<String> ids, Instant at) {
        List<Tuple> rows = ids.stream()
                .map(id -> Tuple.of(id, at.atOffset(ZoneOffset.UTC)))
                .toList();
        return connection.preparedQuery(INSERT_EVENT).executeBatch(rows).replaceWithVoid();
    }

    public Uni<Void> insertExecutions(SqlClient connection, Collection<Execution> executions) {
        List<Tuple> rows = executions.stream()
                .map(e -> Tuple.of(
                        e.key().orderId().value(),
                        e.key().tradeId(),
                        e.quantity().value(),
                        e.price().value(),
                        e.at().atOffset(ZoneOffset.UTC)))
                .toList();
        return connection.preparedQuery(INSERT_FILL).executeBatch(rows).replaceWithVoid();
    }
}
