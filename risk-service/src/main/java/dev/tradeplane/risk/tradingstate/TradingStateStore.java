package dev.tradeplane.risk.tradingstate;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.order.TradingState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** The trading state as last set, so that a halt survives restarts. */
@Singleton
public class TradingStateStore {
    private static final String UPSERT = """
            insert into trading_state (account, state, version, reason, set_by, at) values ($1, $2, $3, $4, $5, $6)
            on conflict (account) do update set state = excluded.state, version = excluded.version,
                reason = excluded.reason, set_by = excluded.set_by, at = excluded.at""";
    private static final String SELECT = "select state, version, reason, set_by from trading_state where account = $1";

    public Uni<Void> save(SqlClient connection, AccountName account, SetState set, Instant at) {
        return connection
                .preparedQuery(UPSERT)
                .execute(Tuple.of(
                        account.value(),
                        set.state().name(),
                        set.version(),
                        set.reason(),
                        set.by(),
                        at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    public Uni<SetState> read(SqlClient connection, AccountName account) {
        return connection
                .preparedQuery(SELECT)
                .execute(Tuple.of(account.value()))
                .map(found -> {
                    for (Row row : found) {
                        return new SetState(
                                TradingState.valueOf(row.getString(0)),
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3));
                    }
                    return SetState.NEVER;
                });
    }
}
