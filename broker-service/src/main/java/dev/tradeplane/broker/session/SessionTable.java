package dev.tradeplane.broker.session;

import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** One session a broker, and the logins people began. */
final class SessionTable {
    private static final String STORE = """
            insert into broker_session (broker, token, username, expires_at, ended, number)
            values ($1, $2, $3, $4, false, 1)
            on conflict (broker) do update set token = excluded.token, username = excluded.username,
                expires_at = excluded.expires_at, ended = false, number = broker_session.number + 1""";
    private static final String READ =
            "select token, username, expires_at, ended, number from broker_session where broker = $1";
    private static final String END =
            "update broker_session set ended = true where broker = $1 and number = $2 and not ended";
    private static final String NEED = """
            insert into broker_session_need (broker, market_opens_at, told) values ($1, $2, 1)
            on conflict (broker) do update
                set market_opens_at = excluded.market_opens_at, told = broker_session_need.told + 1
                where broker_session_need.market_opens_at is distinct from excluded.market_opens_at
            returning told""";
    private static final String NEED_NO_MORE =
            "update broker_session_need set market_opens_at = null where broker = $1 and market_opens_at is not null";
    private static final String BEGIN_LOGIN = "insert into broker_login (state, begun_at) values ($1, $2)";
    private static final String FORGET_LOGINS = "delete from broker_login where begun_at < $1";
    private static final String TAKE_LOGIN = "delete from broker_login where state = $1 returning begun_at";
    private static final String TAKE_ANY_LOGIN = """
            delete from broker_login where state = (select state from broker_login order by begun_at desc limit 1)
            returning begun_at""";

    private SessionTable() {}

    /** A session as it is stored. */
    record Stored(byte[] token, String user, Instant expiresAt, boolean ended, long number) {}

    static void store(SqlConnection connection, String broker, byte[] token, String user, Instant expiresAt) {
        run(
                connection,
                STORE,
                Tuple.of(broker, Buffer.buffer(token).getDelegate(), user, expiresAt.atOffset(ZoneOffset.UTC)));
    }

    static Optional<Stored> read(SqlConnection connection, String broker) {
        for (Row row : run(connection, READ, Tuple.of(broker))) {
            return Optional.of(new Stored(
                    row.getBuffer("token").getBytes(),
                    row.getString("username"),
                    row.getOffsetDateTime("expires_at").toInstant(),
                    row.getBoolean("ended"),
                    row.getLong("number")));
        }
        return Optional.empty();
    }

    /** False when another one took its place, or it was ended already. */
    static boolean end(SqlConnection connection, String broker, long number) {
        return run(connection, END, Tuple.of(broker, number)).rowCount() > 0;
    }

    /** How often somebody was told by now; empty when this was told already. */
    static OptionalLong need(SqlConnection connection, String broker, Instant marketOpensAt) {
        for (Row row : run(connection, NEED, Tuple.of(broker, marketOpensAt.atOffset(ZoneOffset.UTC)))) {
            return OptionalLong.of(row.getLong(0));
        }
        return OptionalLong.empty();
    }

    /** The next time is news again. */
    static boolean needNoMore(SqlConnection connection, String broker) {
        return run(connection, NEED_NO_MORE, Tuple.of(broker)).rowCount() > 0;
    }

    static void beginLogin(SqlConnection connection, String state, Instant now, Instant forgetBefore) {
        run(connection, FORGET_LOGINS, Tuple.of(forgetBefore.atOffset(ZoneOffset.UTC)));
        run(connection, BEGIN_LOGIN, Tuple.of(state, now.atOffset(ZoneOffset.UTC)));
    }

    /** Whether that login was begun since then; each is good for one callback. */
    static boolean takeLogin(SqlConnection connection, Optional<String> state, Instant since) {
        RowSet<Row> taken = state.isPresent()
                ? run(connection, TAKE_LOGIN, Tuple.of(state.get()))
                : run(connection, TAKE_ANY_LOGIN, Tuple.tuple());
        for (Row row : taken) {
            return !row.getOffsetDateTime(0).toInstant().isBefore(since);
        }
        return false;
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).await().atMost(Transactions.PATIENCE);
    }
}
