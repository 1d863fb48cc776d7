package dev.tradeplane.risk.drift;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.order.PositionDrift;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of drift. There are few rows or none, so they are written as a whole. */
@Singleton
public class DriftStore {
    private static final String CLEAR = "delete from position_drift where account = $1";
    private static final String INSERT =
            "insert into position_drift (account, instrument, ours, brokers, since, ended_at) values ($1, $2, $3, $4, $5, $6)";
    private static final String OPEN =
            "insert into position_opening (account, at) values ($1, $2) on conflict do nothing";
    private static final String TRADE =
            "insert into position_product (account, instrument, product) values ($1, $2, $3) on conflict do nothing";
    private static final String DRIFTS =
            "select instrument, ours, brokers, since, ended_at from position_drift where account = $1";
    private static final String OPENED = "select 1 from position_opening where account = $1";
    private static final String PRODUCTS = "select instrument, product from position_product where account = $1";

    public Uni<Void> save(SqlClient connection, AccountName account, DriftBook book, Instant at) {
        Uni<Void> saved = connection
                .preparedQuery(CLEAR)
                .execute(Tuple.of(account.value()))
                .replaceWithVoid();
        List<Tuple> rows = book.all().stream().map(drift -> row(account, drift)).toList();
        if (!rows.isEmpty()) {
            saved = saved.chain(
                    () -> connection.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid());
        }
        return book.isOpened()
                ? saved.chain(() -> connection
                        .preparedQuery(OPEN)
                        .execute(Tuple.of(account.value(), utc(at)))
                        .replaceWithVoid())
                : saved;
    }

    public Uni<Void> trade(SqlClient connection, AccountName account, List<FirstTrade> first) {
        List<Tuple> rows = first.stream()
                .map(one -> Tuple.of(
                        account.value(), one.instrument().value(), one.product().name()))
                .toList();
        return connection.preparedQuery(TRADE).executeBatch(rows).replaceWithVoid();
    }

    public Uni<DriftBook> load(SqlClient connection, AccountName account) {
        DriftBook book = new DriftBook();
        Tuple of = Tuple.of(account.value());
        return connection
                .preparedQuery(DRIFTS)
                .execute(of)
                .invoke(found -> found.forEach(row -> book.put(read(row))))
                .chain(() -> connection.preparedQuery(PRODUCTS).execute(of))
                .invoke(found -> found.forEach(
                        row -> book.trades(new InstrumentId(row.getString(0)), ProductType.valueOf(row.getString(1)))))
                .chain(() -> connection.preparedQuery(OPENED).execute(of))
                .invoke(found -> found.forEach(row -> book.open()))
                .replaceWith(book);
    }

    private static Tuple row(AccountName account, PositionDrift drift) {
        return Tuple.of(
                account.value(),
                drift.instrument().value(),
                drift.ours().value(),
                drift.brokers().value(),
                utc(drift.since()),
                drift.endedAt() == null ? null : utc(drift.endedAt()));
    }

    private static PositionDrift read(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime(4);
        return new PositionDrift(
                new InstrumentId(row.getString(0)),
                new NetQuantity(row.getBigDecimal(1)),
                new NetQuantity(row.getBigDecimal(2)),
                row.getOffsetDateTime(3).toInstant(),
                instant(ended));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
