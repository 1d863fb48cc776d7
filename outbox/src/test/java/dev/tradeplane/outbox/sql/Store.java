package dev.tradeplane.outbox.sql;

import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An embedded PostgreSQL with an empty schema, and a pool that works in it as risk-service does. */
public final class Store implements AutoCloseable {
    private final CellDatabase database = new CellDatabase();
    private final Vertx vertx = Vertx.vertx();
    private final TestCell cell;
    private final Pool pool;

    public Store() {
        database.init(Map.of("service", "risk"));
        Map<String, String> properties = database.start();
        Captured captured = new Captured();
        database.inject(captured);
        cell = Objects.requireNonNull(captured.cell);
        pool = pool(properties.get("quarkus.datasource.reactive.url"), properties);
        // Outside Quarkus the first use sets up context propagation, and two threads at once would both try.
        pool.query("select 1").execute().await().atMost(Transactions.PATIENCE);
    }

    /** A pool that knocks at a port nobody listens on. */
    Pool poolWithoutServer() {
        return pool(
                "postgresql://127.0.0.1:1/tradeplane",
                Map.of("quarkus.datasource.username", "risk", "quarkus.datasource.password", "x"));
    }

    private Pool pool(@Nullable String url, Map<String, String> properties) {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(properties.get("quarkus.datasource.username"))
                .setPassword(properties.get("quarkus.datasource.password"));
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    public Pool pool() {
        return pool;
    }

    public Transactions transactions() {
        return new Transactions(pool);
    }

    public TestCell cell() {
        return cell;
    }

    /** Runs a migration as the owner of the schema. */
    public void migrate(String sql) {
        cell.execute("set role risk_owner; " + sql);
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        database.stop();
    }

    private static final class Captured implements TestInjector {
        private @Nullable TestCell cell;

        @Override
        public void injectIntoFields(Object value, Predicate<Field> where) {
            cell = (TestCell) value;
        }
    }
}
