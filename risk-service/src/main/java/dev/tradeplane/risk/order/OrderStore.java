package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.OrderId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The orders table. */
@Singleton
public class OrderStore {
    private static final String SELECT = "select " + OrderRows.COLUMNS + " from orders o ";
    private static final String INSERT =
            "insert into orders (" + OrderRows.NAMES + ") values (" + OrderRows.PLACES + ")";
    private static final String UPDATE = """
            update orders set wish = $2, state = $3, open = $4, broker_order_id = $5, filled = $6, average_price = $7,
                reason = $8, revision = $9, broker_revision = $10, change = $11, pending_change = $12,
                cancel_asked = $13, updated_at = $14
            where id = $1""";

    private final OrderRows rows;

    OrderStore(OrderRows rows) {
        this.rows = rows;
    }

    public Uni<Void> insert(SqlClient connection, Collection<OrderRecord> orders) {
        return connection
                .preparedQuery(INSERT)
                .executeBatch(orders.stream().map(rows::whole).toList())
                .replaceWithVoid();
    }

    public Uni<Void> update(SqlClient connection, Collection<OrderRecord> orders) {
        return connection
                .preparedQuery(UPDATE)
                .executeBatch(orders.stream().map(rows::changeable).toList())
                .replaceWithVoid();
    }

    public Uni<List<OrderRecord>> byId(SqlClient connection, Collection<OrderId> ids) {
        String[] texts = ids.stream().map(OrderId::value).toArray(String[]::new);
        return read(connection, SELECT + "where o.id = any($1)", Tuple.of(texts));
    }

    public Uni<List<OrderRecord>> open(SqlClient connection, AccountName account) {
        return read(connection, SELECT + "where o.account = $1 and o.open", Tuple.of(account.value()));
    }

    /** Orders approved after this instant, oldest first. */
    public Uni<List<OrderRecord>> approvedAfter(SqlClient connection, AccountName account, Instant instant) {
        return read(
                connection,
                SELECT + "where o.account = $1 and o.approved_at > $2 order by o.approved_at",
                Tuple.of(account.value(), instant.atOffset(ZoneOffset.UTC)));
    }

    /** One row more than a page, newest first, so that the caller sees whether there is another. */
    public Uni<List<OrderRecord>> list(SqlClient connection, AccountName account, OrderFilter filter) {
        OrderListing listing = OrderListing.of(account, filter);
        return read(connection, SELECT + listing.where(), Tuple.tuple(listing.arguments()));
    }

    /** Reads an order out of a joined row that selected {@link OrderRows#COLUMNS} as alias {@code o}. */
    public OrderRecord read(Row row) {
        return rows.read(row);
    }

    /** What to select from {@code orders o} for {@link #read(Row)}. */
    public static String columns() {
        return OrderRows.COLUMNS;
    }

    private Uni<List<OrderRecord>> read(SqlClient connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).map(this::all);
    }

    private List<OrderRecord> all(RowSet<Row> found) {
        List<OrderRecord> orders = new ArrayList<>(found.size());
        found.forEach(row -> orders.add(rows.read(row)));
        return orders;
    }
}
