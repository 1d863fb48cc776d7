package dev.tradeplane.risk.stream;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.account.Committed;
import dev.tradeplane.risk.account.Lookup;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.position.HeldPosition;
import dev.tradeplane.risk.replica.Announcement;
import dev.tradeplane.risk.replica.Silence;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells followers and those who wait for an answer of what other replicas committed. It is read through the account's
 * writer, so that nothing is told after something newer of this replica's own.
 */
@Singleton
class OtherReplicas {
    private static final Logger LOG = Logger.getLogger(OtherReplicas.class);

    private final AccountWriter writer;
    private final AccountStream stream;
    private final AnswerDesk answers;

    OtherReplicas(AccountWriter writer, AccountStream stream, AnswerDesk answers) {
        this.writer = writer;
        this.stream = stream;
        this.answers = answers;
    }

    void heard(@Observes Announcement said) {
        boolean followed = stream.isFollowed();
        Set<OrderId> wanted = followed ? Set.copyOf(said.orders()) : answers.awaited(said.orders());
        if (followed || !wanted.isEmpty()) {
            read(said, wanted).whenComplete(this::tell);
        }
    }

    void mayHaveMissed(@Observes Silence silence) {
        stream.cutOff();
        Set<OrderId> awaited = answers.awaited();
        if (!awaited.isEmpty()) {
            read(new Announcement("", List.of(), List.of(), false), awaited).whenComplete(this::tell);
        }
    }

    private void tell(@Nullable Committed committed, @Nullable Throwable failure) {
        if (committed == null) {
            // Those who wait are answered when their patience ends.
            LOG.warnf("what another replica committed could not be read: %s", failure);
            stream.cutOff();
            return;
        }
        stream.committed(committed);
        answers.committed(committed);
    }

    private CompletionStage<Committed> read(Announcement said, Set<OrderId> orders) {
        Lookup lookup = new Lookup(Set.of(), Set.of(), Set.of(), orders);
        return writer.submit(lookup, transaction -> committed(said, orders, transaction));
    }

    private static Committed committed(Announcement said, Set<OrderId> orders, BookTransaction transaction) {
        List<OrderRecord> records =
                orders.stream().map(transaction::order).filter(Objects::nonNull).toList();
        return new Committed(
                records,
                said.executions(),
                positions(said.executions(), transaction),
                said.tradingStateSet(),
                transaction.book().tradingState());
    }

    private static List<HeldPosition> positions(List<Execution> executions, BookTransaction transaction) {
        return executions.stream()
                .map(execution -> transaction.order(execution.key().orderId()))
                .filter(Objects::nonNull)
                .map(OrderRecord::instrument)
                .distinct()
                .map((InstrumentId instrument) -> transaction.book().position(instrument))
                .toList();
    }
}
