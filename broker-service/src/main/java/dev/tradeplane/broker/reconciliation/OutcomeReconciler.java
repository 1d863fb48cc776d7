package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.OutcomeUnknown;
import dev.tradeplane.broker.lifecycle.Unsettled;
import dev.tradeplane.broker.replica.Replicas;
import dev.tradeplane.broker.submission.OrderSubmitter;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Front door 5: settles unknown outcomes by asking the broker, and follows what it reports. No order is taken before the
 * first round succeeded: until then nobody knows what the last process left behind.
 */
@Singleton
public class OutcomeReconciler {
    private static final Logger LOG = Logger.getLogger(OutcomeReconciler.class);

    /** No order has this id: asking for it shows that the broker's report can be had, even with nothing to settle. */
    private static final ClientOrderId NOBODYS = ClientOrderId.of("0");

    private final Brokers brokers;
    private final OrderBook book;
    private final Settlement settlement;
    private final OrderSubmitter submitter;
    private final Replicas replicas;
    private final ReconciliationConfig config;
    private final Clock clock;
    private final AtomicLong unknown;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean reconciled;
    private String lookedAt = "";

    OutcomeReconciler(
            Brokers brokers,
            OrderBook book,
            Settlement settlement,
            OrderSubmitter submitter,
            Replicas replicas,
            ReconciliationConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.brokers = brokers;
        this.book = book;
        this.settlement = settlement;
        this.submitter = submitter;
        this.replicas = replicas;
        this.config = config;
        this.clock = clock;
        this.unknown = Objects.requireNonNull(meters.gauge("order.outcome.unknown", new AtomicLong()));
    }

    /** Whether what the last process left behind is known. */
    boolean isReconciled() {
        return reconciled;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("reconciler").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    private void run() {
        try {
            do {
                tryRound();
            } while (!stop.await(config.interval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryRound() {
        try {
            brokers.current().ifPresent(this::round);
        } catch (RuntimeException e) {
            LOG.warnf("reconciliation will be tried again: %s", e.toString());
        }
    }

    private void round(BrokerAdapter broker) {
        if (!reconciled) {
            firstRound(broker);
        } else if (replicas.isOnDuty()) {
            markAbandoned();
            settleUnknown(broker);
            lookAtWorking(broker);
        } else {
            unknown.set(0);
        }
    }

    /** Whoever is on duty, and whatever it does: this process has asked the broker itself. */
    private void firstRound(BrokerAdapter broker) {
        broker.follow(settlement::learn);
        markAbandoned();
        settleUnknown(broker);
        broker.find(NOBODYS);
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
        awaitAll(orders.stream()
                .flatMap(order -> settlement.settle(broker, order).stream())
                .toList());
        settlement.forgetAllBut(orders);
    }

    /** A page of working orders a round, so that a report that never came is found all the same. */
    private void lookAtWorking(BrokerAdapter broker) {
        List<BrokerOrder> page = book.workingAfter(lookedAt, clock.instant().minus(config.interval()));
        awaitAll(page.stream()
                .flatMap(order -> settlement.lookAt(broker, order).stream())
                .toList());
        page.forEach(submitter::pursue);
        lookedAt = page.isEmpty() ? "" : page.getLast().clientOrderId().value();
    }

    /** All were handed over before the first is waited for, so that they share commits. */
    private static void awaitAll(List<? extends CompletableFuture<?>> recorded) {
        recorded.forEach(CompletableFuture::join);
    }
}
