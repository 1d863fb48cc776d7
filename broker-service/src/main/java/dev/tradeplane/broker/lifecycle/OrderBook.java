package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.broker.lifecycle.FillTable.Execution;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.batch.Batcher;
import dev.tradeplane.outbox.sql.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Takes in what is learned about orders; whatever arrives together shares one commit. */
@Singleton
public class OrderBook {
    private static final Logger LOG = Logger.getLogger(OrderBook.class);
    private static final int MAX_BATCH = 256;
    private static final int AFTER_THE_SENDER = 200;

    private final Transactions transactions;
    private final OrderRows rows;
    private final OrderTable table;
    private final OutboxRelays relays;
    private final Clock clock;
    private final Batcher<Learned, Optional<BrokerOrder>> batcher;

    OrderBook(Transactions transactions, OrderRows rows, OrderTable table, OutboxRelays relays, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.table = table;
        this.relays = relays;
        this.clock = clock;
        this.batcher = new Batcher<>("outcomes", MAX_BATCH, this::recordTogether);
    }

    private record Learned(ClientOrderId order, OrderOccurrence occurrence) {}

    /** The order after the commit; empty when there is no such order of ours. */
    public CompletableFuture<Optional<BrokerOrder>> record(ClientOrderId order, OrderOccurrence occurrence) {
        return batcher.submit(new Learned(order, occurrence));
    }

    /** From now on these are followed like orders of ours; answers those that were not before. */
    public List<BrokerOrder> adopt(List<Adoption> found) {
        List<Step> adopted = transactions.run(connection -> rows.insertAdopted(connection, found));
        relays.wake();
        return adopted.stream().map(Step::order).toList();
    }

    /** Working orders, and those with a change of unknown outcome, that nobody touched since; one page by id. */
    public List<BrokerOrder> workingAfter(String clientOrderId, Instant untouchedSince) {
        return transactions.run(
                connection -> table.workingAfter(connection, clientOrderId, untouchedSince.atOffset(ZoneOffset.UTC)));
    }

    /** Orders of ours by our ids or the broker's; what is not ours is left out. */
    public List<BrokerOrder> named(Collection<ClientOrderId> ours, Collection<BrokerOrderId> brokers) {
        return transactions.run(connection -> table.named(connection, ours, brokers));
    }

    /** The broker's ids of our orders since then. */
    public Set<BrokerOrderId> brokerIdsSince(Instant instant) {
        return transactions.run(connection -> table.brokerIdsSince(connection, instant.atOffset(ZoneOffset.UTC)));
    }

    /** Orders that may be at the broker under an id nobody of ours knows yet. */
    public List<BrokerOrder> undecided() {
        return transactions.run(table::undecided);
    }

    /** Orders of unknown outcome. */
    public List<Unsettled> unsettled() {
        return transactions.run(table::unsettled);
    }

    /** Claims whose outcome nobody will bring any more: their replica is gone, or nobody touched them since. */
    public List<BrokerOrder> abandoned(String replica, Instant untouchedSince) {
        return transactions.run(
                connection -> table.abandoned(connection, replica, untouchedSince.atOffset(ZoneOffset.UTC)));
    }

    void stop(@Observes @Priority(AFTER_THE_SENDER) ShutdownEvent event) {
        batcher.close();
    }

    private List<Optional<BrokerOrder>> recordTogether(List<Learned> learned) {
        Map<ClientOrderId, Step> after = transactions.run(connection -> recordIn(connection, learned));
        relays.wake();
        return learned.stream()
                .map(one -> Optional.ofNullable(after.get(one.order())).map(Step::order))
                .toList();
    }

    private Map<ClientOrderId, Step> recordIn(SqlConnection connection, List<Learned> learned) {
        Map<ClientOrderId, Step> steps = new LinkedHashMap<>();
        rows.lock(connection, learned.stream().map(Learned::order).toList())
                .forEach(order -> steps.put(order.clientOrderId(), Step.none(order)));
        Set<FillTable.Key> fresh = FillTable.insertNew(
                connection, executions(learned, steps), clock.instant().atOffset(ZoneOffset.UTC));
        for (Learned one : learned) {
            if (isNews(one, fresh)) {
                steps.computeIfPresent(one.order(), (id, step) -> after(step, one.occurrence()));
            }
        }
        rows.save(
                connection,
                steps.values().stream().filter(step -> !step.events().isEmpty()).toList());
        return steps;
    }

    private static Step after(Step step, OrderOccurrence occurrence) {
        Step next = step.then(occurrence);
        if (step.order().state().isTerminal() && !next.order().state().isTerminal()) {
            LOG.errorf(
                    "%s was closed as %s, but the broker has it",
                    step.order().clientOrderId(), step.order().state());
        }
        return next;
    }

    private static List<Execution> executions(List<Learned> learned, Map<ClientOrderId, Step> known) {
        List<Execution> executions = new ArrayList<>();
        for (Learned one : learned) {
            if (one.occurrence() instanceof Filled filled && known.containsKey(one.order())) {
                executions.add(new Execution(one.order(), filled));
            }
        }
        return executions;
    }

    /** Each fill counts once: within this batch too, so its key is used up. */
    private static boolean isNews(Learned one, Set<FillTable.Key> fresh) {
        return !(one.occurrence() instanceof Filled filled) || fresh.remove(new Execution(one.order(), filled).key());
    }
}
