package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.OutcomeUnknown;
import dev.tradeplane.broker.lifecycle.Unsettled;
import dev.tradeplane.broker.replica.Replicas;
import dev.tradeplane.broker.session.SessionDesk;
import dev.tradeplane.broker.submission.OrderSubmitter;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.outbox.time.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Front door 5: settles unknown outcomes by asking the broker, and follows what it reports. No order is taken before the
 * first round succeeded: until then nobody knows what the last process left behind.
 */
@Singleton
public class OutcomeReconciler {
    private static final Logger LOG = Logger.getLogger(OutcomeReconciler.class);

    private static final Duration BOOK_OF_A_BROKER = Duration.ofDays(2);

    private final Brokers brokers;
    private final OrderBook book;
    private final BrokerReports reports;
    private final Settlement settlement;
    private final ExternalOrders externals;
    private final OrderSubmitter submitter;
    private final Replicas replicas;
    private final SessionDesk sessions;
    private final ReconciliationConfig config;
    private final Clock clock;
    private final AtomicLong unknown;
    private final Rounds rounds = new Rounds();
    private volatile boolean reconciled;
    private String lookedAt = "";
    private Instant nextLook = Instant.MIN;

    OutcomeReconciler(
            Brokers brokers,
            OrderBook book,
            BrokerReports reports,
            Settlement settlement,
            ExternalOrders externals,
            OrderSubmitter submitter,
            Replicas replicas,
            SessionDesk sessions,
            ReconciliationConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.brokers = brokers;
        this.book = book;
        this.reports = reports;
        this.settlement = settlement;
        this.externals = externals;
        this.submitter = submitter;
        this.replicas = replicas;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
        this.unknown = Objects.requireNonNull(meters.gauge("order.outcome.unknown", new AtomicLong()));
    }

    /** Whether what the last process left behind is known. */
    boolean isReconciled() {
        return reconciled;
    }

    /** Whether it has to be told what it left behind by somebody who logs in. */
    boolean isLoginNeeded() {
        return !sessions.isOpen();
    }

    void start(@Observes StartupEvent event) {
        rounds.start(
                "reconciliation", config.interval(), () -> brokers.current().ifPresent(this::round));
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private void round(BrokerAdapter broker) {
        if (!sessions.isOpen()) {
            // Nothing can be asked; orders are taken, and denied for want of a session.
            submitter.open();
        } else if (!reconciled) {
            submitter.close();
            firstRound(broker);
        } else if (replicas.isOnDuty()) {
            markAbandoned();
            settleUnknown(broker);
            lookAtWorking(broker);
            externals.lookWhenDue(broker);
        } else {
            unknown.set(0);
        }
    }

    /** Whoever is on duty, and whatever it does: this process has asked the broker itself. */
    private void firstRound(BrokerAdapter broker) {
        reports.follow(broker);
        markAbandoned();
        settleUnknown(broker);
        broker.probe();
        externals.look(broker);
        replicas.join();
        reconciled = true;
        submitter.open();
        LOG.info("start-up reconciliation is done");
    }

    /** Claims whose outcome nobody will bring any more. A sender that is alive all the same is believed when it answers. */
    private void markAbandoned() {
        Instant before = clock.instant().minus(config.lostAfter());
        Reason reason = Reason.of(ReasonCode.OUTCOME_UNKNOWN, ReasonCode.OUTCOME_UNKNOWN.meaning());
        awaitAll(book.abandoned(replicas.id(), before).stream()
                .map(order -> book.record(order.clientOrderId(), new OutcomeUnknown(order.attempt(), reason)))
                .toList());
    }

    private void settleUnknown(BrokerAdapter broker) {
        List<Unsettled> orders = book.unsettled();
        unknown.set(orders.size());
        if (!orders.isEmpty()) {
            settle(broker, orders);
        }
        settlement.forgetAllBut(orders);
    }

    /** No order of the broker is adopted twice: two of ours that look the same share what there is, one each. */
    private void settle(BrokerAdapter broker, List<Unsettled> orders) {
        Map<ClientOrderId, Lookup> found = broker.find(sought(broker, orders));
        Set<BrokerOrderId> adopted = new HashSet<>();
        List<CompletableFuture<?>> recorded = new ArrayList<>();
        for (Unsettled order : orders) {
            Lookup lookup = found.getOrDefault(order.order().clientOrderId(), Lookup.ABSENT);
            if (!(lookup instanceof Lookup.Found(BrokerBookOrder one)) || adopted.add(one.brokerOrderId())) {
                recorded.addAll(settlement.settle(broker, order, lookup));
            }
        }
        awaitAll(recorded);
    }

    private List<SentOrder> sought(BrokerAdapter broker, List<Unsettled> orders) {
        Set<BrokerOrderId> others = broker.capabilities().brokerClass() == BrokerClass.C
                ? book.brokerIdsSince(clock.instant().minus(BOOK_OF_A_BROKER))
                : Set.of();
        return orders.stream()
                .map(one -> new SentOrder(
                        one.order().clientOrderId(),
                        one.order().brokerOrderId(),
                        one.order().intent(),
                        one.claimedAt(),
                        others))
                .toList();
    }

    /** A page of working orders a round, so that a report that never came is found all the same. */
    private void lookAtWorking(BrokerAdapter broker) {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(broker.capabilities().bookInterval()).minus(config.interval());
        List<BrokerOrder> page = book.workingAfter(lookedAt, now.minus(config.interval()));
        List<SentOrder> known = page.stream()
                .filter(order -> order.brokerOrderId() != null)
                .map(TouchedOrders::known)
                .toList();
        Map<ClientOrderId, Lookup> found = known.isEmpty() ? Map.of() : broker.find(known);
        awaitAll(page.stream()
                .flatMap(order ->
                        settlement
                                .compare(broker, order, found.getOrDefault(order.clientOrderId(), Lookup.ABSENT))
                                .stream())
                .toList());
        page.forEach(submitter::pursue);
        lookedAt = page.isEmpty() ? "" : page.getLast().clientOrderId().value();
    }

    /** All were handed over before the first is waited for, so that they share commits. */
    private static void awaitAll(List<? extends CompletableFuture<?>> recorded) {
        recorded.forEach(CompletableFuture::join);
    }
}
