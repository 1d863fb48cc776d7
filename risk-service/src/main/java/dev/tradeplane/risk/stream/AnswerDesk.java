package dev.tradeplane.risk.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.account.Committed;
import dev.tradeplane.risk.idempotency.IdempotencyLedger;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderStore;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The first answer about an order, given once and for ever: waits until the broker has spoken or patience ends, stores that
 * view under the order's key, and from then on repeats it byte for byte.
 */
@Singleton
public class AnswerDesk {
    private static final int MAX_BATCH = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;
    private final Transactions transactions;
    private final OrderStore orders;
    private final IdempotencyLedger ledger;
    private final ObjectMapper json;
    private final Map<OrderId, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private final Batcher<OrderId, Optional<byte[]>> answers;

    /** One caller that waits for the broker to speak. */
    private static final class Waiter {
        private final CompletableFuture<OrderId> spoken = new CompletableFuture<>();
    }

    AnswerDesk(Pool pool, Transactions transactions, OrderStore orders, IdempotencyLedger ledger, ObjectMapper json) {
        this.pool = pool;
        this.transactions = transactions;
        this.orders = orders;
        this.ledger = ledger;
        this.json = json;
        this.answers = new Batcher<>("answers", MAX_BATCH, this::store);
    }

    void stop(@Observes ShutdownEvent event) {
        answers.close();
    }

    void committed(@Observes Committed committed) {
        for (OrderRecord order : committed.orders()) {
            if (isAnswer(order.state())) {
                Set<Waiter> waiters = waiting.remove(order.id());
                if (waiters != null) {
                    waiters.forEach(waiter -> waiter.spoken.complete(order.id()));
                }
            }
        }
    }

    /** Those of these orders that somebody waits for. */
    Set<OrderId> awaited(Collection<OrderId> orders) {
        return orders.stream().filter(waiting::containsKey).collect(Collectors.toSet());
    }

    Set<OrderId> awaited() {
        return Set.copyOf(waiting.keySet());
    }

    /** The stored answer's bytes, after at most this long. */
    public CompletableFuture<byte[]> answer(OrderId id, Duration wait) {
        // Registered before the look at the database, so that a change in between is not missed.
        Waiter waiter = new Waiter();
        waiting.compute(id, (i, waiters) -> {
            Set<Waiter> all = waiters == null ? ConcurrentHashMap.newKeySet() : waiters;
            all.add(waiter);
            return all;
        });
        return isAnswered(id)
                .thenCompose(answered -> answered
                        ? CompletableFuture.completedFuture(id)
                        : waiter.spoken.completeOnTimeout(id, wait.toMillis(), TimeUnit.MILLISECONDS))
                .thenCompose(answers::submit)
                .whenComplete((done, failed) -> forget(id, waiter))
                .thenApply(answer ->
                        answer.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no order " + id)));
    }

    private void forget(OrderId id, Waiter waiter) {
        waiting.computeIfPresent(id, (i, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
    }

    private CompletableFuture<Boolean> isAnswered(OrderId id) {
        return orders.byId(pool, Set.of(id))
                .map(found -> found.isEmpty() || isAnswer(found.getFirst().state()))
                .subscribeAsCompletionStage();
    }

    private List<Optional<byte[]>> store(List<OrderId> ids) {
        Map<OrderId, byte[]> stored = transactions.run(connection -> store(connection, new HashSet<>(ids)));
        return ids.stream().map(id -> Optional.ofNullable(stored.get(id))).toList();
    }

    private Map<OrderId, byte[]> store(SqlConnection connection, Set<OrderId> ids) {
        List<OrderRecord> found = orders.byId(connection, ids).await().atMost(PATIENCE);
        if (found.isEmpty()) {
            return new HashMap<>();
        }
        Map<OrderId, byte[]> views = found.stream().collect(Collectors.toMap(OrderRecord::id, this::bytes));
        ledger.answer(connection, views).await().atMost(PATIENCE);
        return ledger.answers(connection, ids).await().atMost(PATIENCE);
    }

    private static boolean isAnswer(OrderState state) {
        return switch (state) {
            case RECEIVED, AWAITING_APPROVAL, APPROVED, SENDING -> false;
            case DENIED, ACKNOWLEDGED, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED, EXPIRED, EXPIRED_UNSENT, UNKNOWN ->
                true;
        };
    }

    private byte[] bytes(OrderRecord order) {
        try {
            return json.writeValueAsBytes(order.view());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order cannot be written as JSON", e);
        }
    }
}
