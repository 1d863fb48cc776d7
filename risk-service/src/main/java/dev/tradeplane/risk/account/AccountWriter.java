package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.settings.SettingsConfig;
import dev.tradeplane.outbox.sql.StoreUnavailableException;
import dev.tradeplane.outbox.sql.Transactions;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.book.Book;
import dev.tradeplane.risk.book.BookHead;
import dev.tradeplane.risk.book.BookStore;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.verdict.VerdictSigner;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one way to change the account: work that waits is drained into one transaction under the book row lock, evaluated in
 * memory, written with batched statements, committed, and only then answered. Any replica may do it; none is a leader.
 */
@Singleton
public class AccountWriter {
    private static final Logger LOG = Logger.getLogger(AccountWriter.class);
    private static final int MAX_BATCH = 256;

    private final AccountName account;
    private final Transactions transactions;
    private final BookStore books;
    private final BatchStore batches;
    private final Lines lines;
    private final VerdictSigner signer;
    private final Aftermath aftermath;
    private final BatchClock clock;
    private final Batcher<Work<?>, Outcome> batcher;
    private @Nullable Book book;
    private long version;

    private record Work<R>(Lookup lookup, Function<BookTransaction, R> task) {
        @SuppressWarnings("unchecked") // the outcome of this very task
        R result(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done(Object result) -> (R) result;
                case Outcome.Refused(ProblemException problem) -> throw problem;
            };
        }
    }

    /** What became of one piece of work; a refusal concerns only its own. */
    private sealed interface Outcome {
        record Done(@Nullable Object result) implements Outcome {}

        record Refused(ProblemException problem) implements Outcome {}
    }

    /** What follows a commit. */
    @Singleton
    static class Aftermath {
        private final OutboxRelays relays;
        private final Event<Committed> followers;
        private final DistributionSummary sizes;

        Aftermath(OutboxRelays relays, Event<Committed> followers, MeterRegistry meters) {
            this.relays = relays;
            this.followers = followers;
            this.sizes = meters.summary("risk.batch.size");
        }
    }

    AccountWriter(
            SettingsConfig config,
            Transactions transactions,
            BookStore books,
            BatchStore batches,
            Lines lines,
            VerdictSigner signer,
            Aftermath aftermath,
            Clock clock) {
        this.account = config.accountName();
        this.transactions = transactions;
        this.books = books;
        this.batches = batches;
        this.lines = lines;
        this.signer = signer;
        this.aftermath = aftermath;
        this.clock = new BatchClock(clock, System::nanoTime);
        this.batcher = new Batcher<>("account", MAX_BATCH, this::process);
    }

    void stop(@Observes ShutdownEvent event) {
        batcher.close();
    }

    /**
     * Runs the task under the account's lock; the future completes after the commit. A task that throws a
     * {@link ProblemException} must not have changed anything; any other exception undoes the whole batch.
     */
    public <R> CompletableFuture<R> submit(Lookup lookup, Function<BookTransaction, R> task) {
        Work<R> work = new Work<>(lookup, task);
        return batcher.submit(work).thenApply(work::result);
    }

    /** As {@link #submit}, for a task that needs nothing but the book. */
    public <R> CompletableFuture<R> submit(Function<BookTransaction, R> task) {
        return submit(Lookup.NOTHING, task);
    }

    private List<Outcome> process(List<Work<?>> works) {
        try {
            return commit(works);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "a batch of %d was undone", works.size());
            if (works.size() == 1) {
                throw new StoreUnavailableException(e);
            }
            return oneByOne(works);
        }
    }

    /** Nothing of the batch was committed: the work that broke it must not stop the rest. */
    private List<Outcome> oneByOne(List<Work<?>> works) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Work<?> work : works) {
            try {
                outcomes.addAll(commit(List.of(work)));
            } catch (StoreUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                outcomes.add(new Outcome.Refused(
                        new ProblemException(ProblemType.UNAVAILABLE, "nothing was half done; try again")));
            }
        }
        return outcomes;
    }

    private record Batch(Book book, Changes changes, List<Outcome> outcomes) {}

    private List<Outcome> commit(List<Work<?>> works) {
        Book held = book;
        // Until the commit is known the memory may be ahead of the database: whoever fails here loads it anew.
        book = null;
        Batch batch = transactions.run(connection -> inTransaction(connection, held, works));
        if (!batch.changes.isEmpty()) {
            version++;
        }
        book = batch.book;
        aftermath.sizes.record(works.size());
        announce(batch);
        return batch.outcomes;
    }

    private Batch inTransaction(SqlConnection connection, @Nullable Book held, List<Work<?>> works) {
        Lookup lookup = Lookup.union(works.stream().map(Work::lookup).toList());
        BatchStore.Look look = batches.lockAndFind(connection, account, held, lookup);
        BookHead head = look.head();
        Found found = look.found();
        BatchClock.Reading reading = clock.read();
        Instant now = reading.now();
        boolean setBack = reading.jump().isNegative();
        Duration ahead = setBack ? Duration.ZERO : reading.jump();
        Book current = held;
        if (current == null || head.version() != version || setBack) {
            current = books.load(connection, account, head, now.minus(ahead));
            version = head.version();
            // The book that was remembered may have held open what is closed by now.
            found = held == null ? found : batches.find(connection, account, current, lookup);
        }
        current.pace().clockSetForward(ahead);
        Changes changes = new Changes(account, current, head, now);
        BookTransaction transaction = new BookTransaction(current, found, changes, lines);
        List<Outcome> outcomes = new ArrayList<>(works.size());
        works.forEach(work -> outcomes.add(outcome(work, transaction)));
        transaction.seal(signer);
        if (!changes.isEmpty()) {
            batches.write(connection, changes);
        }
        return new Batch(current, changes, outcomes);
    }

    private static Outcome outcome(Work<?> work, BookTransaction transaction) {
        try {
            return new Outcome.Done(work.task.apply(transaction));
        } catch (ProblemException e) {
            return new Outcome.Refused(e);
        }
    }

    private void announce(Batch batch) {
        Changes changes = batch.changes;
        if (changes.isEmpty()) {
            return;
        }
        aftermath.relays.wake();
        List<OrderRecord> orders = new ArrayList<>(changes.newOrders().values());
        orders.addAll(changes.changedOrders().values());
        try {
            aftermath.followers.fire(new Committed(
                    orders,
                    changes.executions(),
                    List.copyOf(changes.positions().values()),
                    changes.tradingStateSet(),
                    batch.book.tradingState()));
        } catch (RuntimeException e) {
            // It is committed: a follower's trouble must not make anybody believe otherwise.
            LOG.error("a follower of the account failed", e);
        }
    }
}
