package dev.tradeplane.risk.idempotency;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.order.OrderStore;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which key was decided with what content: written in the decision's own transaction, kept for ever. */
@Singleton
public class IdempotencyLedger {
    private static final String INSERT = """
            insert into idempotency (account, key, request_hash, order_id, answer, created_at)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String FIND = "select i.key as ledger_key, i.request_hash, i.answer, " + OrderStore.columns()
            + " from idempotency i join orders o on o.id = i.order_id where i.account = $1 and i.key = any($2)";
    private static final String ANSWER = "update idempotency set answer = $2 where order_id = $1 and answer is null";
    private static final String ANSWERS = "select order_id, answer from idempotency where order_id = any($1)";

    private final OrderStore orders;

    IdempotencyLedger(OrderStore orders) {
        this.orders = orders;
    }

    public Uni<Void> append(SqlClient connection, AccountName account, Collection<LedgerRow> rows) {
        return connection
                .preparedQuery(INSERT)
                .executeBatch(rows.stream().map(row -> tuple(account, row)).toList())
                .replaceWithVoid();
    }

    public Uni<List<LedgerEntry>> find(SqlClient connection, AccountName account, Collection<IdempotencyKey> keys) {
        String[] texts = keys.stream().map(IdempotencyKey::value).toArray(String[]::new);
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(account.value(), texts))
                .map(found -> {
                    List<LedgerEntry> entries = new ArrayList<>(found.size());
                    found.forEach(row -> entries.add(read(row)));
                    return entries;
                });
    }

    /** Stores these answers where none was stored yet: the first one given stands for ever. */
    public Uni<Void> answer(SqlClient connection, Map<OrderId, byte[]> answers) {
        List<Tuple> rows = answers.entrySet().stream()
                .map(e -> Tuple.of(e.getKey().value(), Buffer.buffer(e.getValue())))
                .toList();
        return connection.preparedQuery(ANSWER).executeBatch(rows).replaceWithVoid();
    }

    /** The stored answers of these orders, byte for byte. */
    public Uni<Map<OrderId, byte[]>> answers(SqlClient connection, Collection<OrderId> ids) {
        String[] texts = ids.stream().map(OrderId::value).toArray(String[]::new);
        return connection.preparedQuery(ANSWERS).execute(Tuple.of(texts)).map(found -> {
            Map<OrderId, byte[]> answers = new HashMap<>();
            for (Row row : found) {
                byte[] answer = bytes(row, 1);
                if (answer != null) {
                    answers.put(new OrderId(row.getString(0)), answer);
                }
            }
            return answers;
        });
    }

    private LedgerEntry read(Row row) {
        return new LedgerEntry(
                new IdempotencyKey(row.getString("ledger_key")),
                row.getString("request_hash"),
                orders.read(row),
                bytes(row, row.getColumnIndex("answer")));
    }

    private static Tuple tuple(AccountName account, LedgerRow row) {
        byte[] answer = row.answer();
        return Tuple.of(
                account.value(),
                row.key().value(),
                row.requestHash(),
                row.orderId().value(),
                answer == null ? null : Buffer.buffer(answer),
                row.createdAt().atOffset(ZoneOffset.UTC));
    }

    private static byte @Nullable [] bytes(Row row, int column) {
        var buffer = row.getBuffer(column);
        return buffer == null ? null : buffer.getBytes();
    }
}
