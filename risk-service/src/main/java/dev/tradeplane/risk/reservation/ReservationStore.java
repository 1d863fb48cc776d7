package dev.tradeplane.risk.reservation;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The reservation table: a row exists exactly while an order holds capacity. */
@Singleton
public class ReservationStore {
    private static final String UPSERT = """
            insert into reservation (order_id, account, instrument, side, quantity, reduce_only, exit_of)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (order_id) do update set quantity = excluded.quantity""";
    private static final String DELETE = "delete from reservation where order_id = any($1)";
    private static final String SELECT =
            "select order_id, instrument, side, quantity, reduce_only, exit_of from reservation where account = $1";

    public Uni<Void> save(SqlClient connection, AccountName account, Collection<Reservation> reservations) {
        List<Tuple> rows = reservations.stream().map(held -> row(account, held)).toList();
        return connection.preparedQuery(UPSERT).executeBatch(rows).replaceWithVoid();
    }

    public Uni<Void> delete(SqlClient connection, Collection<OrderId> orders) {
        String[] ids = orders.stream().map(OrderId::value).toArray(String[]::new);
        return connection.preparedQuery(DELETE).execute(Tuple.of(ids)).replaceWithVoid();
    }

    public Uni<List<Reservation>> all(SqlClient connection, AccountName account) {
        return connection
                .preparedQuery(SELECT)
                .execute(Tuple.of(account.value()))
                .map(found -> {
                    List<Reservation> held = new ArrayList<>(found.size());
                    found.forEach(row -> held.add(read(row)));
                    return held;
                });
    }

    private static Tuple row(AccountName account, Reservation held) {
        ClientOrderId exitOf = held.exitOf();
        return Tuple.tuple(Arrays.asList(
                held.orderId().value(),
                account.value(),
                held.instrument().value(),
                held.side().name(),
                held.quantity().value(),
                held.reduceOnly(),
                exitOf == null ? null : exitOf.value()));
    }

    private static Reservation read(Row row) {
        String exitOf = row.getString(5);
        return new Reservation(
                new OrderId(row.getString(0)),
                new InstrumentId(row.getString(1)),
                Side.valueOf(row.getString(2)),
                new Quantity(row.getBigDecimal(3)),
                row.getBoolean(4),
                exitOf == null ? null : new ClientOrderId(exitOf));
    }
}
