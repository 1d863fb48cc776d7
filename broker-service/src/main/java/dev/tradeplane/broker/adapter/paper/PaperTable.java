package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The paper broker's own tables. */
final class PaperTable {
    private static final String OPEN = "state in ('ACKNOWLEDGED', 'PARTIALLY_FILLED')";
    private static final String LOCK = "select * from paper_order where client_order_id = any($1)" + " or (" + OPEN
            + " and instrument = any($2)) order by client_order_id for update";
    private static final String LOCK_NAMED =
            "select * from paper_order where client_order_id = any($1) order by client_order_id for update";
    private static final String NAMED = "select * from paper_order where client_order_id = any($1)";
    private static final String POSITIONS = """
            select instrument, sum(case side when 'BUY' then filled_quantity else -filled_quantity end) as quantity
            from paper_order where filled_quantity > 0 group by instrument order by instrument""";
    private static final String EXITS_SINCE = "select * from paper_order where entry_order is not null and (" + OPEN
            + " or created_at > $1) order by created_at desc";
    private static final String SINCE = "select * from paper_order where created_at > $1 order by created_at desc";
    private static final String TRADES =
            "select * from paper_trade where client_order_id = $1 order by length(trade_id), trade_id";
    private static final String INSERT = """
            insert into paper_order (client_order_id, instrument, side, type, time_in_force, quantity, limit_price,
                                     trigger_price, triggered, filled_quantity, filled_value, trades, state, reason,
                                     traded_by_other, stop_loss, take_profit, entry_order, created_at)
            select id, instrument, side, type, tif, quantity::numeric, limit_price::numeric, trigger_price::numeric,
                   triggered::boolean, filled::numeric, value::numeric, trades::int, state, reason, other::numeric,
                   stop_loss::numeric, take_profit::numeric, entry, $19
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[],
                        $16::text[], $17::text[], $18::text[])
                 as n(id, quantity, limit_price, trigger_price, triggered, filled, value, trades, state, reason, other,
                      instrument, side, type, tif, stop_loss, take_profit, entry)""";
    private static final String UPDATE = """
            update paper_order o
            set quantity = n.quantity::numeric, limit_price = n.limit_price::numeric,
                trigger_price = n.trigger_price::numeric, triggered = n.triggered::boolean,
                filled_quantity = n.filled::numeric, filled_value = n.value::numeric, trades = n.trades::int,
                state = n.state, reason = n.reason, traded_by_other = n.other::numeric
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::text[], $10::text[], $11::text[])
                 as n(id, quantity, limit_price, trigger_price, triggered, filled, value, trades, state, reason, other)
            where o.client_order_id = n.id""";
    private static final String INSERT_TRADES = """
            insert into paper_trade (trade_id, client_order_id, quantity, price, traded_at)
            select trade_id, id, quantity::numeric, price::numeric, $5
            from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n(trade_id, id, quantity, price)""";

    private PaperTable() {}

    /** The orders named, and every open order of these instruments, locked. */
    static List<PaperOrder> lock(
            SqlConnection connection, Collection<ClientOrderId> ids, Collection<InstrumentId> instruments) {
        String[] names = ids.stream().map(ClientOrderId::value).distinct().toArray(String[]::new);
        if (instruments.isEmpty()) {
            return orders(run(connection, LOCK_NAMED, Tuple.of(names)));
        }
        String[] quoted =
                instruments.stream().map(InstrumentId::value).distinct().toArray(String[]::new);
        return orders(run(connection, LOCK, Tuple.of(names, quoted)));
    }

    static List<PaperOrder> find(SqlConnection connection, Collection<ClientOrderId> ids) {
        String[] names = ids.stream().map(ClientOrderId::value).distinct().toArray(String[]::new);
        return orders(run(connection, NAMED, Tuple.of(names)));
    }

    static List<BrokerPosition> positions(SqlConnection connection) {
        List<BrokerPosition> positions = new ArrayList<>();
        for (Row row : run(connection, POSITIONS, Tuple.tuple())) {
            positions.add(new BrokerPosition(
                    InstrumentId.of(row.getString("instrument")),
                    null,
                    new NetQuantity(row.getBigDecimal("quantity")),
                    null));
        }
        return positions;
    }

    static List<PaperOrder> since(SqlConnection connection, Instant instant) {
        return orders(run(connection, SINCE, Tuple.of(instant.atOffset(ZoneOffset.UTC))));
    }

    /** What entries became that ended since, and whatever still works of it. */
    static List<PaperOrder> exitsSince(SqlConnection connection, Instant instant) {
        return orders(run(connection, EXITS_SINCE, Tuple.of(instant.atOffset(ZoneOffset.UTC))));
    }

    static List<BrokerTrade> trades(SqlConnection connection, ClientOrderId id) {
        List<BrokerTrade> trades = new ArrayList<>();
        for (Row row : run(connection, TRADES, Tuple.of(id.value()))) {
            trades.add(new BrokerTrade(
                    id,
                    BrokerOrderId.of("P" + id),
                    row.getString("trade_id"),
                    new Quantity(row.getBigDecimal("quantity")),
                    new Price(row.getBigDecimal("price")),
                    row.getOffsetDateTime("traded_at").toInstant()));
        }
        return trades;
    }

    /** Fails as a whole when another process created one of them a moment ago. */
    static void insert(SqlConnection connection, List<PaperOrder> orders, OffsetDateTime now) {
        if (!orders.isEmpty()) {
            Tuple rows = mutable(orders);
            column(rows, orders, PaperOrder::instrument);
            column(rows, orders, PaperOrder::side);
            column(rows, orders, order -> order.type().name());
            column(rows, orders, PaperOrder::timeInForce);
            column(rows, orders, order -> exit(order, Exits::stopLoss));
            column(rows, orders, order -> exit(order, Exits::takeProfit));
            column(rows, orders, PaperOrder::entry);
            run(connection, INSERT, rows.addValue(now));
        }
    }

    static void update(SqlConnection connection, List<PaperOrder> orders) {
        if (!orders.isEmpty()) {
            run(connection, UPDATE, mutable(orders));
        }
    }

    static void insertTrades(SqlConnection connection, List<BrokerTrade> trades, OffsetDateTime now) {
        if (!trades.isEmpty()) {
            Tuple rows = Tuple.tuple();
            column(rows, trades, BrokerTrade::tradeId);
            column(rows, trades, BrokerTrade::clientOrderId);
            column(rows, trades, BrokerTrade::quantity);
            column(rows, trades, BrokerTrade::price);
            run(connection, INSERT_TRADES, rows.addValue(now));
        }
    }

    private static Tuple mutable(List<PaperOrder> orders) {
        Tuple rows = Tuple.tuple();
        column(rows, orders, PaperOrder::clientOrderId);
        column(rows, orders, PaperOrder::quantity);
        column(rows, orders, PaperOrder::limitPrice);
        column(rows, orders, PaperOrder::triggerPrice);
        column(rows, orders, PaperOrder::triggered);
        column(rows, orders, PaperOrder::filled);
        column(rows, orders, PaperOrder::filledValue);
        column(rows, orders, PaperOrder::trades);
        column(rows, orders, PaperOrder::state);
        column(rows, orders, PaperOrder::reason);
        column(rows, orders, PaperOrder::tradedByOther);
        return rows;
    }

    private static List<PaperOrder> orders(RowSet<Row> rows) {
        List<PaperOrder> orders = new ArrayList<>();
        for (Row row : rows) {
            orders.add(new PaperOrder(
                    ClientOrderId.of(row.getString("client_order_id")),
                    InstrumentId.of(row.getString("instrument")),
                    Side.valueOf(row.getString("side")),
                    OrderType.valueOf(row.getString("type")),
                    TimeInForce.valueOf(row.getString("time_in_force")),
                    new Quantity(row.getBigDecimal("quantity")),
                    price(row.getBigDecimal("limit_price")),
                    price(row.getBigDecimal("trigger_price")),
                    row.getBoolean("triggered"),
                    new Quantity(row.getBigDecimal("filled_quantity")),
                    new Money(row.getBigDecimal("filled_value")),
                    row.getInteger("trades"),
                    OrderState.valueOf(row.getString("state")),
                    row.getString("reason"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    Exits.of(price(row.getBigDecimal("stop_loss")), price(row.getBigDecimal("take_profit"))),
                    entry(row.getString("entry_order")),
                    new Quantity(row.getBigDecimal("traded_by_other"))));
        }
        return orders;
    }

    private static @Nullable ClientOrderId entry(@Nullable String id) {
        return id == null ? null : ClientOrderId.of(id);
    }

    private static @Nullable Price exit(PaperOrder order, Function<Exits, @Nullable Price> which) {
        Exits exits = order.exits();
        return exits == null ? null : which.apply(exits);
    }

    private static @Nullable Price price(@Nullable BigDecimal value) {
        return value == null ? null : new Price(value);
    }

    private static <T> void column(Tuple rows, List<T> items, Function<T, @Nullable Object> of) {
        @Nullable String[] texts = new String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = of.apply(items.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        rows.addValue(texts);
    }

    private static RowSet<Row> run(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments).await().atMost(Transactions.PATIENCE);
    }
}
