package dev.tradeplane.broker.settlement;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Optional;

/** What people settled, for ever. */
final class SettlementTable {
    private static final String FIND = """
            select o.order_id, s.* from order_settlement s join broker_order o using (client_order_id)
            where client_order_id = $1""";
    private static final String INSERT = """
            insert into order_settlement (client_order_id, outcome, broker_order_id, reason, settled_by, settled_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing""";
    private static final String HOLDER =
            "select client_order_id from broker_order where broker_order_id = $1 and client_order_id <> $2 limit 1";

    private SettlementTable() {}

    static Optional<OrderSettlement> find(SqlConnection connection, ClientOrderId id) {
        for (Row row : run(connection, FIND, Tuple.of(id.value()))) {
            String brokerOrderId = row.getString("broker_order_id");
            return Optional.of(new OrderSettlement(
                    OrderId.of(row.getString("order_id")),
                    id,
                    SettlementOutcome.valueOf(row.getString("outcome")),
                    brokerOrderId == null ? null : BrokerOrderId.of(brokerOrderId),
                    row.getString("reason"),
                    row.getString("settled_by"),
                    row.getOffsetDateTime("settled_at").toInstant()));
        }
        return Optional.empty();
    }

    /** False when somebody else settled the order, or that order of the broker, a moment before. */
    static boolean insert(SqlConnection connection, OrderSettlement settlement) {
        BrokerOrderId brokerOrderId = settlement.brokerOrderId();
        Tuple row = Tuple.tuple()
                .addValue(settlement.clientOrderId().value())
                .addValue(settlement.outcome().name())
                .addValue(brokerOrderId == null ? null : brokerOrderId.value())
                .addValue(settlement.reason())
                .addValue(settlement.by())
                .addValue(settlement.settledAt().atOffset(ZoneOffset.UTC));
        return run(connection, INSERT, row).rowCount() == 1;
    }

    /** The other order of ours that the broker is known to have under this id. */
    static Optional<String> holder(SqlConnection connection, BrokerOrderId theirs, ClientOrderId ours) {
        for (Row row : run(connection, HOLDER, Tuple.of(theirs.value(), ours.value()))) {
            return Optional.of(row.getString(0));
        }
        return Optional.empty();
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).await().atMost(Transactions.PATIENCE);
    }
}
