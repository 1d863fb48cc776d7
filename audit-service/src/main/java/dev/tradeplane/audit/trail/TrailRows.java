package dev.tradeplane.audit.trail;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Entries as columns of the table, and back. */
final class TrailRows {
    /** The columns {@link #stored} reads, in its order. */
    static final String COLUMNS = "idx, event_id, order_id, type, service, at, recorded_at, payload";

    private TrailRows() {}

    /** One array a column: however many entries, one statement and one round trip. */
    static Tuple of(List<TrailHead.Placed> entries, Instant recordedAt) {
        OffsetDateTime[] recorded = new OffsetDateTime[entries.size()];
        Arrays.fill(recorded, utc(recordedAt));
        return Tuple.tuple()
                .addValue(entries.stream().map(TrailHead.Placed::index).toArray(Long[]::new))
                .addValue(column(entries, Entry::eventId, String[]::new))
                .addValue(column(entries, Entry::orderId, String[]::new))
                .addValue(column(entries, Entry::type, String[]::new))
                .addValue(column(entries, Entry::service, String[]::new))
                .addValue(column(entries, entry -> utc(entry.at()), OffsetDateTime[]::new))
                .addValue(recorded)
                .addValue(column(entries, entry -> Buffer.buffer(entry.payload()), Buffer[]::new));
    }

    static StoredEntry stored(Row row) {
        return new StoredEntry(
                row.getLong("idx"),
                row.getString("event_id"),
                row.getString("order_id"),
                row.getString("type"),
                row.getString("service"),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBuffer("payload").getBytes());
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <C> C[] column(
            List<TrailHead.Placed> entries, Function<Entry, @Nullable C> value, IntFunction<C[]> array) {
        return entries.stream().map(TrailHead.Placed::entry).map(value).toArray(array);
    }
}
