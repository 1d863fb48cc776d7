package dev.tradeplane.gateway.access;

import dev.tradeplane.outbox.OutboxMessage;
import dev.tradeplane.outbox.sql.StoreUnavailableException;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs work on users and keys in one Hibernate session and transaction. The caller waits on its own thread, the session
 * lives on a context of its own: a client that hangs up cannot close it half-way.
 */
@Singleton
class AccessStore {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** As {@link dev.tradeplane.outbox.Outbox} does: the transaction has its number before the row has one. */
    private static final String APPEND = "insert into outbox (destination, body)"
            + " select cast(?1 as text), cast(?2 as bytea) where pg_current_xact_id() is not null";

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;

    AccessStore(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Call it from a virtual or worker thread. */
    <R> R inTransaction(Function<Mutiny.Session, Uni<R>> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        // The context is this call's alone, which is what Hibernate Reactive means by safe.
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(start -> Uni.createFrom()
                .deferred(() -> sessions.withTransaction(work))
                .subscribe()
                .with(result::complete, result::completeExceptionally));
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(e);
        } catch (TimeoutException e) {
            throw new StoreUnavailableException(e);
        } catch (ExecutionException e) {
            throw classified(e);
        }
    }

    /** Appends to the outbox in the session's transaction. */
    static Uni<Integer> append(Mutiny.Session session, OutboxMessage message) {
        return session.createNativeQuery(APPEND)
                .setParameter(1, message.destination().name())
                .setParameter(2, message.body())
                .executeUpdate();
    }

    private static RuntimeException classified(ExecutionException e) {
        return e.getCause() instanceof RuntimeException ours && !(ours instanceof PersistenceException)
                ? ours
                : new StoreUnavailableException(e);
    }
}
