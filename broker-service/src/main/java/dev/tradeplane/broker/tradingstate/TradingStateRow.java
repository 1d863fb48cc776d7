package dev.tradeplane.broker.tradingstate;

import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.CellSettings;
import dev.tradeplane.outbox.settings.SettingsFile;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The trading state as it stands in the database and in the account file, for the transaction that claims. */
@Singleton
public class TradingStateRow {
    private static final String READ = "select state, clock_timestamp() from trading_state where id = 1 for ";
    private static final String SET = "update trading_state set state = $1, version = $2 where id = 1 and version < $2";

    private final SettingsFile settings;
    private final Clock clock;

    TradingStateRow(SettingsFile settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Claims share the row; a change of state waits for them, and they for it. */
    public SendingRule share(SqlConnection connection) {
        return read(connection, "share");
    }

    /** No claim is under way elsewhere while this transaction lasts. */
    public SendingRule hold(SqlConnection connection) {
        return read(connection, "update");
    }

    /** A repeat, or an older state that comes late, changes nothing. */
    public void set(SqlConnection connection, SetTradingState command) {
        connection
                .preparedQuery(SET)
                .execute(Tuple.of(command.state().name(), command.version()))
                .await()
                .atMost(Transactions.PATIENCE);
    }

    private SendingRule read(SqlConnection connection, String lock) {
        Row row = connection
                .preparedQuery(READ + lock)
                .execute()
                .await()
                .atMost(Transactions.PATIENCE)
                .iterator()
                .next();
        TradingState set = TradingState.valueOf(row.getString(0));
        return new SendingRule(
                stricter(set), later(clock.instant(), row.getOffsetDateTime(1).toInstant()));
    }

    /** The rule as it would be if this state were the one that is set. */
    SendingRule inForce(TradingState set) {
        return new SendingRule(stricter(set), clock.instant());
    }

    private @Nullable TradingState stricter(TradingState set) {
        return settings.current()
                .map(CellSettings::tradingState)
                .map(set::stricter)
                .orElse(null);
    }

    /** A clock that jumped back must not revive an order. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
