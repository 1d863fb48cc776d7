package dev.tradeplane.risk.pace;

import dev.tradeplane.contracts.id.AccountName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The replacement table, and what it and the orders table say of the pace. */
@Singleton
public class PaceStore {
    private static final String INSERT =
            "insert into replacement (order_id, change, account, approved_at) values ($1, $2, $3, $4)";
    private static final String AFTER =
            "select approved_at from replacement where account = $1 and approved_at > $2 order by approved_at";
    private static final String COUNT = """
            select (select count(*) from orders where account = $1 and approved_at >= $2)
                + (select count(*) from replacement where account = $1 and approved_at >= $2)""";

    public Uni<Void> insert(SqlClient connection, AccountName account, Collection<Replacement> approved, Instant at) {
        List<Tuple> rows = approved.stream()
                .map(r -> Tuple.of(r.orderId().value(), r.change(), account.value(), at.atOffset(ZoneOffset.UTC)))
                .toList();
        return connection.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }

    /** When changes were approved after this instant, oldest first. */
    public Uni<List<Instant>> replacedAfter(SqlClient connection, AccountName account, Instant instant) {
        return connection
                .preparedQuery(AFTER)
                .execute(Tuple.of(account.value(), instant.atOffset(ZoneOffset.UTC)))
                .map(found -> {
                    List<Instant> times = new ArrayList<>(found.size());
                    found.forEach(row -> times.add(row.getOffsetDateTime(0).toInstant()));
                    return times;
                });
    }

    /** New orders and changes approved since this instant. */
    public Uni<Integer> approvedSince(SqlClient connection, AccountName account, Instant instant) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(account.value(), instant.atOffset(ZoneOffset.UTC)))
                .map(found -> Math.toIntExact(found.iterator().next().getLong(0)));
    }
}
