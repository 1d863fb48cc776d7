package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.broker.lifecycle.OrderOccurrence;
import dev.tradeplane.broker.lifecycle.Unsettled;
import dev.tradeplane.broker.submission.OrderSubmitter;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What the broker's word means for one order. */
@Singleton
class Settlement {
    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private final OrderBook book;
    private final OrderSubmitter submitter;
    private final Map<ClientOrderId, Absence> absences = new ConcurrentHashMap<>();
    /** Told of once: a person is asked, and the next round finds the same. */
    private final Set<ClientOrderId> ambiguous = ConcurrentHashMap.newKeySet();

    Settlement(OrderBook book, OrderSubmitter submitter) {
        this.book = book;
        this.submitter = submitter;
    }

    /** Takes in what the broker tells of an order of ours by itself. */
    void learn(ClientOrderId order, OrderOccurrence occurrence) {
        book.record(order, occurrence).exceptionally(failure -> {
            LOG.warnf("a report on %s is looked up again later: %s", order, failure.toString());
            return Optional.empty();
        });
    }

    /** What the book says of an order whose outcome is unknown: adopts it, or finds it absent. */
    List<CompletableFuture<Optional<BrokerOrder>>> settle(BrokerAdapter broker, Unsettled unsettled, Lookup lookup) {
        BrokerOrder order = unsettled.order();
        switch (lookup) {
            case Lookup.Found(BrokerBookOrder found) -> {
                return record(order.clientOrderId(), word(broker, order, found));
            }
            case Lookup.Ambiguous(List<BrokerBookOrder> candidates) -> {
                if (ambiguous.add(order.clientOrderId())) {
                    LOG.warnf("%s could be any of %d orders at the broker", order.clientOrderId(), candidates.size());
                }
            }
            case Lookup.Absent absent -> {
                // Who may still send it has sent nothing yet: that proves nothing.
                if (!unsettled.mayStillLeave()
                        && broker.capabilities().brokerClass().provesAbsence()) {
                    afterAbsence(order, broker.capabilities().processingBound());
                }
            }
        }
        // Without proof it stays unknown, and keeps its reservation, until a person settles it.
        return List.of();
    }

    /** Compares a working order with the broker's book. */
    List<CompletableFuture<Optional<BrokerOrder>>> compare(BrokerAdapter broker, BrokerOrder order, Lookup lookup) {
        List<OrderOccurrence> news = new ArrayList<>();
        if (lookup instanceof Lookup.Found(BrokerBookOrder found)) {
            news.addAll(word(broker, order, found));
        }
        ReplaceOrder pending = order.pendingChange();
        if (order.state().isTerminal() && pending != null) {
            Reason reason = Reason.of(ReasonCode.BROKER_REJECTED, "the order is no longer open");
            news.add(new OrderOccurrence.ReplaceRejected(pending.change(), reason));
        }
        return record(order.clientOrderId(), news);
    }

    /** Absences are counted anew for an order that is unknown again. */
    void forgetAllBut(Collection<Unsettled> stillUnknown) {
        Set<ClientOrderId> ids = stillUnknown.stream()
                .map(unsettled -> unsettled.order().clientOrderId())
                .collect(Collectors.toSet());
        absences.keySet().retainAll(ids);
        ambiguous.retainAll(ids);
    }

    /** What the broker's book says that we do not know, in the order in which it happened. */
    private static List<OrderOccurrence> word(BrokerAdapter broker, BrokerOrder order, BrokerBookOrder found) {
        if (found.state() == OrderState.REJECTED && found.filledQuantity().isZero()) {
            Reason reason = Reason.of(ReasonCode.BROKER_REJECTED, ReasonCode.BROKER_REJECTED.meaning());
            return List.of(new OrderOccurrence.Rejected(order.attempt(), reason));
        }
        List<OrderOccurrence> news = new ArrayList<>();
        if (order.brokerOrderId() == null) {
            news.add(new OrderOccurrence.Acknowledged(found.brokerOrderId()));
        }
        if (found.filledQuantity().compareTo(order.fills().quantity()) > 0) {
            broker.trades(SentOrder.known(order.clientOrderId(), found.brokerOrderId(), order.intent()))
                    .forEach(trade -> news.add(filled(trade)));
        }
        if (found.state() == OrderState.CANCELED || found.state() == OrderState.REJECTED) {
            news.add(new OrderOccurrence.Canceled(found.brokerOrderId(), because(whyCanceled(order))));
        } else if (found.state() == OrderState.EXPIRED) {
            news.add(new OrderOccurrence.Expired(found.brokerOrderId(), because(ReasonCode.SESSION_ENDED)));
        }
        return news;
    }

    private static ReasonCode whyCanceled(BrokerOrder order) {
        if (order.cancelRequested()) {
            return ReasonCode.CANCELED_ON_REQUEST;
        }
        // What is adopted and only reduces is an exit.
        boolean exit = order.attempt() == 0 && order.intent().reduceOnly();
        boolean immediate = order.intent().timeInForce() == TimeInForce.IOC;
        return exit
                ? ReasonCode.OTHER_EXIT_ENDED
                : immediate ? ReasonCode.IMMEDIATE_OR_CANCEL : ReasonCode.CANCELED_ON_REQUEST;
    }

    /** Once may be too early to tell: absence counts when it is seen again after the broker's processing bound. */
    private void afterAbsence(BrokerOrder order, Duration processingBound) {
        long now = System.nanoTime();
        Absence first = absences.merge(
                order.clientOrderId(),
                new Absence(order.attempt(), now),
                (before, again) -> before.attempt() == again.attempt() ? before : again);
        if (now - first.sinceNanos() >= Math.max(1, processingBound.toNanos())) {
            absences.remove(order.clientOrderId());
            submitter.sendAgain(order.clientOrderId(), order.attempt());
        }
    }

    /** The first time that the broker did not have this send. */
    private record Absence(int attempt, long sinceNanos) {}

    private List<CompletableFuture<Optional<BrokerOrder>>> record(ClientOrderId id, List<OrderOccurrence> news) {
        return news.stream().map(occurrence -> book.record(id, occurrence)).toList();
    }

    static OrderOccurrence filled(BrokerTrade trade) {
        return new OrderOccurrence.Filled(trade.brokerOrderId(), trade.tradeId(), trade.quantity(), trade.price());
    }

    private static Reason because(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
