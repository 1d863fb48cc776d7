package dev.tradeplane.risk.position;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The position table: one row an instrument ever held. */
@Singleton
public class PositionStore {
    private static final String UPSERT = """
            insert into position (account, instrument, quantity, average_price, realized) values ($1, $2, $3, $4, $5)
            on conflict (account, instrument) do update
                set quantity = excluded.quantity, average_price = excluded.average_price, realized = excluded.realized""";
    private static final String SELECT =
            "select instrument, quantity, average_price, realized from position where account = $1";

    public Uni<Void> save(SqlClient connection, AccountName account, Collection<HeldPosition> positions) {
        List<Tuple> rows = positions.stream().map(p -> row(account, p)).toList();
        return connection.preparedQuery(UPSERT).executeBatch(rows).replaceWithVoid();
    }

    public Uni<List<HeldPosition>> all(SqlClient connection, AccountName account) {
        return connection
                .preparedQuery(SELECT)
                .execute(Tuple.of(account.value()))
                .map(found -> {
                    List<HeldPosition> positions = new ArrayList<>(found.size());
                    found.forEach(row -> positions.add(read(row)));
                    return positions;
                });
    }

    private static Tuple row(AccountName account, HeldPosition held) {
        BigDecimal average =
                held.averagePrice() == null ? null : held.averagePrice().value();
        return Tuple.of(
                account.value(),
                held.instrument().value(),
                held.quantity().value(),
                average,
                held.realized().value());
    }

    private static HeldPosition read(Row row) {
        BigDecimal average = row.getBigDecimal(2);
        return new HeldPosition(
                new InstrumentId(row.getString(0)),
                new NetQuantity(row.getBigDecimal(1)),
                average == null ? null : new Price(average),
                new Money(row.getBigDecimal(3)));
    }
}
