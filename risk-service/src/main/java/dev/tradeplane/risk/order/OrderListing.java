package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SQL of one page. A cursor is the creation time and id of the last order seen, so pages stay put while orders arrive. */
record OrderListing(String where, List<Object> arguments) {
    private static final Pattern CURSOR = Pattern.compile("([0-9TZ:.-]{20,30})_([0-9a-f]{32})");

    static OrderListing of(AccountName account, OrderFilter filter) {
        Builder builder = new Builder(account.value());
        builder.and("o.state = ", filter.state() == null ? null : filter.state().name());
        builder.and("o.instrument = ", filter.instrument());
        builder.and("o.strategy = ", filter.strategy());
        builder.and("o.idempotency_key = ", filter.idempotencyKey());
        builder.and("o.created_at >= ", utc(filter.from()));
        builder.and("o.created_at < ", utc(filter.to()));
        if (filter.cursor() != null) {
            builder.after(filter.cursor());
        }
        return builder.page(filter.limit());
    }

    static String cursorAt(OrderRecord order) {
        return order.createdAt() + "_" + order.id();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static final class Builder {
        private final StringBuilder where = new StringBuilder("where o.account = $1");
        private final List<Object> arguments = new ArrayList<>();

        Builder(String account) {
            arguments.add(account);
        }

        void and(String comparison, @Nullable Object value) {
            if (value != null) {
                arguments.add(value);
                where.append(" and ").append(comparison).append('$').append(arguments.size());
            }
        }

        void after(String cursor) {
            Matcher parts = CURSOR.matcher(cursor);
            if (!parts.matches()) {
                throw new ProblemException(ProblemType.INVALID_REQUEST, "cursor is not one of ours");
            }
            try {
                arguments.add(Instant.parse(parts.group(1)).atOffset(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                throw new ProblemException(ProblemType.INVALID_REQUEST, "cursor is not one of ours");
            }
            arguments.add(parts.group(2));
            where.append(" and (o.created_at, o.id) < ($" + (arguments.size() - 1) + ", $" + arguments.size() + ")");
        }

        OrderListing page(int limit) {
            arguments.add(limit + 1);
            where.append(" order by o.created_at desc, o.id desc limit $").append(arguments.size());
            return new OrderListing(where.toString(), arguments);
        }
    }
}
