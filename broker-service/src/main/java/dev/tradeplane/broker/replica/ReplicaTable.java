package dev.tradeplane.broker.replica;

import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/** The replicas that are alive. Only the database's clock counts. */
final class ReplicaTable {
    /** Renews, and says how many are alive and how many of them are elder. Two that start together may each miss the other once. */
    private static final String RENEW = """
            with me as (
                insert into replica (id, started_at, alive_until)
                values ($1, clock_timestamp(), clock_timestamp() + $2 * interval '1 millisecond')
                on conflict (id) do update set alive_until = excluded.alive_until
                returning id, started_at)
            select 1 + count(r.id)::int as alive, count(*) filter (where (r.started_at, r.id) < (me.started_at, me.id))::int as elders
            from me left join replica r on r.alive_until > clock_timestamp() and r.id <> me.id""";

    private static final String LEAVE = "delete from replica where id = $1";
    private static final String FORGET =
            "delete from replica where alive_until < clock_timestamp() - interval '1 hour'";

    private ReplicaTable() {}

    /** One process among those that are alive. */
    record Place(int alive, boolean eldest) {}

    static Place renew(SqlConnection connection, String id, Duration lease) {
        Row row = connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(id, lease.toMillis()))
                .await()
                .atMost(Transactions.PATIENCE)
                .iterator()
                .next();
        return new Place(row.getInteger("alive"), row.getInteger("elders") == 0);
    }

    static void leave(SqlConnection connection, String id) {
        connection.preparedQuery(LEAVE).execute(Tuple.of(id)).await().atMost(Transactions.PATIENCE);
    }

    /** Rows of processes that were killed. */
    static void forgetTheGone(SqlConnection connection) {
        connection.query(FORGET).execute().await().atMost(Transactions.PATIENCE);
    }
}
