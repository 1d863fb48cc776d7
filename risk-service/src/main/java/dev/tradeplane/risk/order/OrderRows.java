package dev.tradeplane.risk.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An order as a row and back. Columns that no query asks for are kept as JSON. */
@Singleton
class OrderRows {
    private enum Column {
        ID,
        ACCOUNT,
        CLIENT_ORDER_ID,
        IDEMPOTENCY_KEY,
        SOURCE,
        INSTRUMENT,
        STRATEGY,
        WISH,
        STATE,
        OPEN,
        BROKER_ORDER_ID,
        FILLED,
        AVERAGE_PRICE,
        REASON,
        LIMITS_VERSION,
        REVISION,
        BROKER_REVISION,
        CHANGE,
        PENDING_CHANGE,
        CANCEL_ASKED,
        APPROVED_AT,
        CREATED_AT,
        UPDATED_AT,
        TRACEPARENT;

        String lower() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String NAMES =
            Arrays.stream(Column.values()).map(Column::lower).collect(Collectors.joining(", "));
    static final String COLUMNS =
            Arrays.stream(Column.values()).map(c -> "o." + c.lower()).collect(Collectors.joining(", "));
    static final String PLACES = IntStream.rangeClosed(1, Column.values().length)
            .mapToObj(i -> "$" + i)
            .collect(Collectors.joining(", "));

    private final ObjectMapper json;

    OrderRows(ObjectMapper json) {
        this.json = json;
    }

    /** Every column, in order. */
    Tuple whole(OrderRecord order) {
        OrderProgress progress = order.progress();
        return Tuple.tuple(Arrays.asList(
                order.id().value(),
                order.account().value(),
                order.ids().clientOrderId().value(),
                order.key().value(),
                order.source(),
                order.instrument().value(),
                strategy(order.wish()),
                write(order.wish()),
                progress.state().name(),
                order.isOpen(),
                text(progress.brokerOrderId()),
                progress.filled().value(),
                number(progress.averagePrice()),
                write(progress.reason()),
                order.limitsVersion(),
                progress.revision(),
                progress.brokerRevision(),
                progress.change(),
                write(progress.pendingChange()),
                progress.cancelAsked(),
                utc(order.approvedAt()),
                utc(order.createdAt()),
                utc(progress.updatedAt()),
                order.traceparent()));
    }

    /** The id and what may change after the decision. */
    Tuple changeable(OrderRecord order) {
        OrderProgress progress = order.progress();
        return Tuple.tuple(Arrays.asList(
                order.id().value(),
                write(order.wish()),
                progress.state().name(),
                order.isOpen(),
                text(progress.brokerOrderId()),
                progress.filled().value(),
                number(progress.averagePrice()),
                write(progress.reason()),
                progress.revision(),
                progress.brokerRevision(),
                progress.change(),
                write(progress.pendingChange()),
                progress.cancelAsked(),
                utc(progress.updatedAt())));
    }

    OrderRecord read(Row row) {
        return new OrderRecord(
                new OrderIds(
                        new OrderId(row.getString(Column.ID.lower())),
                        new ClientOrderId(row.getString(Column.CLIENT_ORDER_ID.lower()))),
                new AccountName(row.getString(Column.ACCOUNT.lower())),
                new IdempotencyKey(row.getString(Column.IDEMPOTENCY_KEY.lower())),
                row.getString(Column.SOURCE.lower()),
                parse(row.getString(Column.WISH.lower()), Wish.class),
                row.getLong(Column.LIMITS_VERSION.lower()),
                instantOrNull(row, Column.APPROVED_AT),
                instant(row, Column.CREATED_AT),
                row.getString(Column.TRACEPARENT.lower()),
                progress(row));
    }

    private OrderProgress progress(Row row) {
        String brokerOrderId = row.getString(Column.BROKER_ORDER_ID.lower());
        BigDecimal average = row.getBigDecimal(Column.AVERAGE_PRICE.lower());
        String reason = row.getString(Column.REASON.lower());
        String pending = row.getString(Column.PENDING_CHANGE.lower());
        return new OrderProgress(
                OrderState.valueOf(row.getString(Column.STATE.lower())),
                brokerOrderId == null ? null : new BrokerOrderId(brokerOrderId),
                new Quantity(row.getBigDecimal(Column.FILLED.lower())),
                average == null ? null : new Price(average),
                reason == null ? null : parse(reason, Reason.class),
                row.getLong(Column.REVISION.lower()),
                row.getLong(Column.BROKER_REVISION.lower()),
                row.getInteger(Column.CHANGE.lower()),
                pending == null ? null : parse(pending, OrderIntent.class),
                row.getBoolean(Column.CANCEL_ASKED.lower()),
                instant(row, Column.UPDATED_AT));
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order row holds what is no " + type.getSimpleName(), e);
        }
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            // Wish is written as its interface, or the kind would be missing.
            return value == null
                    ? null
                    : value instanceof Wish
                            ? json.writerFor(Wish.class).writeValueAsString(value)
                            : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static @Nullable String strategy(Wish wish) {
        return switch (wish) {
            case Wish.Place(OrderIntent intent) -> intent.strategy();
            case Wish.Exit exit -> exit.strategy();
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal number(@Nullable Price price) {
        return price == null ? null : price.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Row row, Column column) {
        return row.getOffsetDateTime(column.lower()).toInstant();
    }

    private static @Nullable Instant instantOrNull(Row row, Column column) {
        OffsetDateTime at = row.getOffsetDateTime(column.lower());
        return at == null ? null : at.toInstant();
    }
}
