package dev.tradeplane.e2e.evidence;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the databases of a cell behind the services' backs, as PostgreSQL's superuser. */
public final class LedgerReader {
    private static final String ORDERS = """
            select id, client_order_id, idempotency_key, state, filled, reason::jsonb ->> 'code', revision
            from risk.orders""";
    private static final String CLAIMS = "select key, order_id from risk.idempotency";
    private static final String RESERVATIONS = "select order_id, quantity from risk.reservation where quantity <> 0";
    private static final String POSITIONS = "select instrument, quantity from risk.position where quantity <> 0";
    private static final String BROKER_ORDERS = """
            select client_order_id, order_id, state, revision, broker_order_id,
                   concat_ws(' ', intent::jsonb ->> 'side', intent::jsonb ->> 'quantity', intent::jsonb ->> 'instrument')
            from broker.broker_order""";
    // An exit has an id of the broker's own; broker-service knows it by that.
    private static final String BOOK_ORDERS = """
            select coalesce(b.client_order_id, p.client_order_id), p.instrument, p.side = 'BUY', p.quantity, p.state
            from broker.paper_order p
            left join broker.broker_order b on b.broker_order_id = 'P' || p.client_order_id""";
    private static final String BOOK_TRADES = """
            select t.trade_id, coalesce(b.client_order_id, t.client_order_id), t.quantity
            from broker.paper_trade t
            left join broker.broker_order b on b.broker_order_id = 'P' || t.client_order_id""";
    private static final String AUDIT_ENTRIES = """
            select order_id, service, (convert_from(payload, 'UTF8')::jsonb ->> 'revision')::bigint, type
            from audit.audit_entry where order_id is not null order by idx""";
    private static final String APPROVALS = "select id, approved_at from risk.orders where approved_at is not null";
    private static final String WAITING = """
            select 'gateway', count(*) from gateway.outbox
            union all select 'risk-service', count(*) from risk.outbox
            union all select 'broker-service', count(*) from broker.outbox""";
    private static final String IN_DOUBT = """
            select (select count(*) from risk.orders where state in ('RECEIVED', 'APPROVED', 'SENDING', 'UNKNOWN'))
                 + (select count(*) from broker.broker_order where state in ('SENDING', 'UNKNOWN'))
                 + (select count(*) from gateway.outbox)
                 + (select count(*) from risk.outbox)
                 + (select count(*) from broker.outbox)""";

    private static final String UNHELD_UNKNOWNS = """
            select o.id from risk.orders o left join risk.reservation r on r.order_id = o.id
            where o.state = 'UNKNOWN' and coalesce(r.quantity, 0) = 0""";

    private static final String TRAIL = """
            select json_build_object('index', idx, 'at', at, 'recordedAt', recorded_at, 'service', service, 'type', type,
                                     'order', order_id, 'event', convert_from(payload, 'UTF8')::json)::text
            from audit.audit_entry order by idx""";

    private final Store store;

    public LedgerReader(Store store) {
        this.store = store;
    }

    public LedgerReader(LocalCell cell) {
        this(Store.of(cell));
    }

    /** Orders without a known outcome and messages not delivered yet. */
    public long inDoubt() {
        return with(connection -> rows(connection, IN_DOUBT, r -> r.getLong(1)).getFirst());
    }

    /** Orders of unknown outcome that hold nothing at this moment. */
    public List<String> unheldUnknowns() {
        return with(connection -> rows(connection, UNHELD_UNKNOWNS, r -> r.getString(1)));
    }

    /** The whole trail, one JSON object an entry, for people. */
    public List<String> trail() {
        return with(connection -> rows(connection, TRAIL, r -> r.getString(1)));
    }

    public Ledger read() {
        return with(connection -> new Ledger(
                rows(connection, ORDERS, LedgerReader::order),
                rows(connection, CLAIMS, r -> new Ledger.Claim(r.getString(1), r.getString(2))),
                numbers(connection, RESERVATIONS),
                numbers(connection, POSITIONS),
                rows(connection, BROKER_ORDERS, LedgerReader::brokerOrder),
                rows(connection, BOOK_ORDERS, LedgerReader::bookOrder),
                rows(
                        connection,
                        BOOK_TRADES,
                        r -> new Ledger.BookTrade(r.getString(1), r.getString(2), r.getBigDecimal(3))),
                rows(connection, AUDIT_ENTRIES, LedgerReader::auditEntry),
                waiting(connection),
                approvals(connection)));
    }

    private static Ledger.Order order(ResultSet r) throws SQLException {
        return new Ledger.Order(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getBigDecimal(5),
                r.getString(6),
                r.getLong(7));
    }

    private static Ledger.BrokerOrder brokerOrder(ResultSet r) throws SQLException {
        return new Ledger.BrokerOrder(
                r.getString(1), r.getString(2), r.getString(3), r.getLong(4), r.getString(5), r.getString(6));
    }

    private static Ledger.BookOrder bookOrder(ResultSet r) throws SQLException {
        return new Ledger.BookOrder(
                r.getString(1), r.getString(2), r.getBoolean(3), r.getBigDecimal(4), r.getString(5));
    }

    private static Ledger.AuditEntry auditEntry(ResultSet r) throws SQLException {
        return new Ledger.AuditEntry(r.getString(1), r.getString(2), r.getLong(3), r.getString(4));
    }

    private static Map<String, BigDecimal> numbers(Connection connection, String sql) throws SQLException {
        Map<String, BigDecimal> found = new HashMap<>();
        for (Map.Entry<String, BigDecimal> entry :
                rows(connection, sql, r -> Map.entry(r.getString(1), r.getBigDecimal(2)))) {
            found.put(entry.getKey(), entry.getValue());
        }
        return found;
    }

    private static Map<String, Long> waiting(Connection connection) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        for (Map.Entry<String, Long> entry : rows(connection, WAITING, r -> Map.entry(r.getString(1), r.getLong(2)))) {
            found.put(entry.getKey(), entry.getValue());
        }
        return found;
    }

    private static Map<String, Instant> approvals(Connection connection) throws SQLException {
        return rows(
                        connection,
                        APPROVALS,
                        r -> Map.entry(r.getString(1), r.getTimestamp(2).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private <T> T with(Query<T> query) {
        try (Connection connection = connect()) {
            // One snapshot for all tables: a half-told story would look like a fault.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return query.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the databases cannot be read: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + store.address(), "postgres", store.password());
    }

    /** Where a cell keeps what it knows. Asked at each reading: it may have moved since. */
    public interface Store {
        /** {@code host:port/database}. */
        String address();

        /** Of PostgreSQL's superuser. */
        String password();

        static Store of(LocalCell cell) {
            return new Store() {
                @Override
                public String address() {
                    return cell.endpoints().postgres();
                }

                @Override
                public String password() {
                    try {
                        return Files.readString(cell.directory().resolve("secrets/database/postgres"))
                                .strip();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }
    }
}
