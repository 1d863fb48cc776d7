package dev.tradeplane.broker.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of orders; every statement serves a whole batch. */
@Singleton
class OrderTable {
    private static final String COLUMNS = "client_order_id, order_id, intent, state, attempt, revision, change,"
            + " pending_change, broker_order_id, filled_quantity, filled_value, cancel_requested, traceparent";
    private static final String INSERT = """
            insert into broker_order (client_order_id, order_id, intent, state, attempt, revision, traceparent,
                                      broker_order_id, created_at, updated_at, claimed_by, send_until)
            select id, order_id, intent, state, attempt::int, revision::bigint, traceparent, broker_id, $9, $9,
                   case when state = 'SENDING' then $10 end,
                   case when state = 'SENDING' then clock_timestamp() + $11 * interval '1 millisecond' end
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
                 as n(id, order_id, intent, state, attempt, revision, traceparent, broker_id)
            on conflict do nothing
            returning client_order_id""";
    private static final String UPDATE = """
            update broker_order o
            set intent = n.intent, state = n.state, attempt = n.attempt::int, revision = n.revision::bigint,
                change = n.change::int, pending_change = n.pending, broker_order_id = n.broker_id,
                filled_quantity = n.quantity::numeric, filled_value = n.value::numeric,
                cancel_requested = n.cancel::boolean, updated_at = $13
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::text[], $10::text[], $11::text[], $12::text[])
                 as n(id, base, intent, state, attempt, revision, change, pending, broker_id, quantity, value, cancel)
            where o.client_order_id = n.id and o.revision = n.base::bigint""";
    private static final String LOCK = "select " + COLUMNS
            + " from broker_order where client_order_id = any($1) order by client_order_id for update";
    private static final String WORKING = "select " + COLUMNS + " from broker_order"
            + " where (state in ('ACKNOWLEDGED', 'PARTIALLY_FILLED') or pending_change is not null)"
            + " and client_order_id > $1 and updated_at < $2 order by client_order_id limit 200";
    private static final String NAMED =
            "select " + COLUMNS + " from broker_order where client_order_id = any($1) or broker_order_id = any($2)";
    private static final String BROKER_IDS =
            "select broker_order_id from broker_order where broker_order_id is not null and updated_at > $1";
    private static final String UNSETTLED = "select " + COLUMNS
            + ", created_at, coalesce(send_until > clock_timestamp(), false) as may_still_leave"
            + " from broker_order where state = 'UNKNOWN' order by client_order_id limit 5000";
    private static final String UNDECIDED =
            "select " + COLUMNS + " from broker_order where state in ('SENDING', 'UNKNOWN')";
    private static final String ABANDONED = "select " + COLUMNS + " from broker_order"
            + " where state = 'SENDING' and (updated_at <= $1 or claimed_by <> $2 and not exists ("
            + "select 1 from replica r where r.id = claimed_by and r.alive_until > clock_timestamp()))"
            + " order by client_order_id limit 5000";
    private static final String CLAIM = "update broker_order set claimed_by = $2,"
            + " send_until = clock_timestamp() + $3 * interval '1 millisecond' where client_order_id = $1";
    private static final String MAY_STILL_LEAVE =
            "select 1 from broker_order where client_order_id = $1 and send_until > clock_timestamp()";

    private final ObjectMapper json;

    OrderTable(ObjectMapper json) {
        this.json = json;
    }

    /** Inserts what is new; the answer holds the ids that were. */
    Set<ClientOrderId> insert(SqlConnection connection, List<Step> steps, OffsetDateTime now, Claim claim) {
        Tuple rows = Tuple.tuple();
        column(rows, steps, step -> step.order().clientOrderId());
        column(rows, steps, step -> step.order().orderId());
        column(rows, steps, step -> text(step.order().intent()));
        column(rows, steps, step -> step.order().state());
        column(rows, steps, step -> step.order().attempt());
        column(rows, steps, step -> step.order().revision());
        column(rows, steps, step -> step.order().traceparent());
        column(rows, steps, step -> step.order().brokerOrderId());
        rows.addValue(now).addValue(claim.replica()).addValue(claim.window().toMillis());
        Set<ClientOrderId> inserted = new HashSet<>();
        for (Row row : run(connection, INSERT, rows)) {
            inserted.add(ClientOrderId.of(row.getString(0)));
        }
        return inserted;
    }

    /** Compare-and-set on the revision: a row that another writer changed fails the whole transaction. */
    void update(SqlConnection connection, List<Step> steps, OffsetDateTime now) {
        Tuple rows = Tuple.tuple();
        column(rows, steps, step -> step.order().clientOrderId());
        column(rows, steps, Step::baseRevision);
        column(rows, steps, step -> text(step.order().intent()));
        column(rows, steps, step -> step.order().state());
        column(rows, steps, step -> step.order().attempt());
        column(rows, steps, step -> step.order().revision());
        column(rows, steps, step -> step.order().change());
        column(rows, steps, step -> text(step.order().pendingChange()));
        column(rows, steps, step -> step.order().brokerOrderId());
        column(rows, steps, step -> step.order().fills().quantity());
        column(rows, steps, step -> step.order().fills().value());
        column(rows, steps, step -> step.order().cancelRequested());
        rows.addValue(now);
        int updated = run(connection, UPDATE, rows).rowCount();
        if (updated != steps.size()) {
            throw new IllegalStateException(steps.size() + " orders to change, " + updated + " were as read");
        }
    }

    /** Locked in the order of their ids, so that no two writers wait for each other. */
    List<BrokerOrder> lock(SqlConnection connection, Collection<ClientOrderId> ids) {
        String[] texts = ids.stream().map(ClientOrderId::value).distinct().toArray(String[]::new);
        return read(run(connection, LOCK, Tuple.of(texts)));
    }

    List<BrokerOrder> workingAfter(SqlConnection connection, String id, OffsetDateTime untouchedSince) {
        return read(run(connection, WORKING, Tuple.of(id, untouchedSince)));
    }

    List<BrokerOrder> named(
            SqlConnection connection, Collection<ClientOrderId> ours, Collection<BrokerOrderId> brokers) {
        String[] our = ours.stream().map(ClientOrderId::value).distinct().toArray(String[]::new);
        String[] their = brokers.stream().map(BrokerOrderId::value).distinct().toArray(String[]::new);
        return read(run(connection, NAMED, Tuple.of(our, their)));
    }

    Set<BrokerOrderId> brokerIdsSince(SqlConnection connection, OffsetDateTime instant) {
        Set<BrokerOrderId> ids = new HashSet<>();
        run(connection, BROKER_IDS, Tuple.of(instant)).forEach(row -> ids.add(BrokerOrderId.of(row.getString(0))));
        return ids;
    }

    List<Unsettled> unsettled(SqlConnection connection) {
        List<Unsettled> orders = new ArrayList<>();
        for (Row row : run(connection, UNSETTLED, Tuple.tuple())) {
            orders.add(new Unsettled(
                    order(row),
                    row.getBoolean("may_still_leave"),
                    row.getOffsetDateTime("created_at").toInstant()));
        }
        return orders;
    }

    List<BrokerOrder> undecided(SqlConnection connection) {
        return read(run(connection, UNDECIDED, Tuple.tuple()));
    }

    /** Claims of replicas that are gone, this one aside, and claims nobody touched since. */
    List<BrokerOrder> abandoned(SqlConnection connection, String replica, OffsetDateTime untouchedSince) {
        return read(run(connection, ABANDONED, Tuple.of(untouchedSince, replica)));
    }

    void claim(SqlConnection connection, ClientOrderId id, Claim claim) {
        run(
                connection,
                CLAIM,
                Tuple.of(id.value(), claim.replica(), claim.window().toMillis()));
    }

    boolean mayStillLeave(SqlConnection connection, ClientOrderId id) {
        return run(connection, MAY_STILL_LEAVE, Tuple.of(id.value())).rowCount() > 0;
    }

    private List<BrokerOrder> read(RowSet<Row> rows) {
        List<BrokerOrder> orders = new ArrayList<>();
        for (Row row : rows) {
            orders.add(order(row));
        }
        return orders;
    }

    private BrokerOrder order(Row row) {
        String brokerOrderId = row.getString("broker_order_id");
        String pending = row.getString("pending_change");
        return new BrokerOrder(
                OrderId.of(row.getString("order_id")),
                ClientOrderId.of(row.getString("client_order_id")),
                value(row.getString("intent"), OrderIntent.class),
                OrderState.valueOf(row.getString("state")),
                row.getInteger("attempt"),
                row.getLong("revision"),
                row.getInteger("change"),
                pending == null ? null : value(pending, ReplaceOrder.class),
                brokerOrderId == null ? null : BrokerOrderId.of(brokerOrderId),
                new Fills(
                        new Quantity(row.getBigDecimal("filled_quantity")),
                        new Money(row.getBigDecimal("filled_value"))),
                row.getBoolean("cancel_requested"),
                row.getString("traceparent"));
    }

    private @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private <T> T value(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row holds something other than " + type.getSimpleName(), e);
        }
    }

    private static void column(Tuple rows, List<Step> steps, Function<Step, @Nullable Object> of) {
        @Nullable String[] texts = new String[steps.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = of.apply(steps.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        rows.addValue(texts);
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).await().atMost(Transactions.PATIENCE);
    }
}
