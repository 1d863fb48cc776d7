package dev.tradeplane.broker.pace;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Orders whose turn is yet to come. They wait in the database, so that any replica may send them. */
@Singleton
public class WaitingLine {
    private static final String IS_EMPTY = "select not exists (select 1 from waiting_order)";
    private static final String JOIN = "insert into waiting_order (client_order_id, attempt)"
            + " select id, attempt from unnest($1::text[], $2::int[]) with ordinality as n(id, attempt, at) order by at"
            + " on conflict do nothing";
    private static final String HEAD = "select client_order_id, attempt from waiting_order order by place limit $1";
    private static final String LEAVE = "delete from waiting_order where client_order_id = any($1)";

    private final Transactions transactions;
    private final Semaphore news = new Semaphore(0);

    WaitingLine(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether nobody would be overtaken. Look while the pace is held. */
    public boolean isEmpty(SqlConnection connection) {
        return run(connection, IS_EMPTY, Tuple.tuple()).iterator().next().getBoolean(0);
    }

    /**
     * In this order behind all that wait; whoever waits already keeps its place. Call {@link #wake} after the commit.
     *
     * @param attempts the last send of each
     */
    public void join(SqlConnection connection, Map<ClientOrderId, Integer> attempts) {
        String[] ids = texts(attempts.keySet());
        if (ids.length > 0) {
            run(connection, JOIN, Tuple.of(ids, attempts.values().toArray(Integer[]::new)));
        }
    }

    /** One alone. */
    public void join(ClientOrderId order, int attempt) {
        transactions.run(connection -> {
            join(connection, Map.of(order, attempt));
            return order;
        });
        wake();
    }

    /** The first of them, and the last send of each. */
    public Map<ClientOrderId, Integer> head(SqlConnection connection, int most) {
        Map<ClientOrderId, Integer> head = new LinkedHashMap<>();
        for (Row row : run(connection, HEAD, Tuple.of(most))) {
            head.put(ClientOrderId.of(row.getString(0)), row.getInteger(1));
        }
        return head;
    }

    public void leave(SqlConnection connection, Collection<ClientOrderId> orders) {
        if (!orders.isEmpty()) {
            run(connection, LEAVE, Tuple.of(texts(new ArrayList<>(orders))));
        }
    }

    /** Somebody has joined. */
    public void wake() {
        news.release();
    }

    /** Returns when somebody joined, or after this time. */
    public void await(Duration most) throws InterruptedException {
        if (news.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }

    private static String[] texts(Collection<ClientOrderId> ids) {
        return ids.stream().map(ClientOrderId::value).toArray(String[]::new);
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).await().atMost(Transactions.PATIENCE);
    }
}
