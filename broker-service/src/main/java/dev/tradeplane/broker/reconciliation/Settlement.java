package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.broker.lifecycle.OrderOccurrence;
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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What the broker's word means for one order. */
@Singleton
class Settlement {
    private static final Logger LOG = Logger.getLogger(Settlement.class);

    private final OrderBook book;
    private final OrderSubmitter submitter;
    private final Map<ClientOrderId, Long> missingSinceNanos = new ConcurrentHashMap<>();

    Settlement(OrderBook book, OrderSubmitter submitter) {
        this.book = book;
        this.submitter = submitter;
    }

    /** Takes in what the broker tells by itself. */
    void learn(BrokerReport report) {
        OrderOccurrence occurrence = switch (report) {
            case BrokerReport.Traded(BrokerTrade trade) -> filled(trade);
            case BrokerReport.Canceled c -> new OrderOccurrence.Canceled(c.brokerOrderId(), c.reason());
            case BrokerReport.Expired e -> new OrderOccurrence.Expired(e.brokerOrderId(), e.reason());
        };
        book.record(report.clientOrderId(), occurrence).exceptionally(failure -> {
            LOG.warnf("a report on %s is looked up again later: %s", report.clientOrderId(), failure.toString());
            return Optional.empty();
        });
    }

    /** Asks for an order whose outcome is unknown; adopts it, or finds it absent. */
    void settle(BrokerAdapter broker, BrokerOrder order) {
        Optional<BrokerBookOrder> found = broker.find(order.clientOrderId());
        if (found.isPresent()) {
            adopt(broker, order, found.get());
        } else if (broker.capabilities().brokerClass().provesAbsence()) {
            afterAbsence(order, broker.capabilities().processingBound());
        }
        // Without proof of absence it stays unknown, and keeps its reservation, until a person settles it.
    }

    /** Compares a working order with the broker's book, and asks again for what is still open between us. */
    void lookAt(BrokerAdapter broker, BrokerOrder order) {
        broker.find(order.clientOrderId()).ifPresent(found -> adopt(broker, order, found));
        ReplaceOrder pending = order.pendingChange();
        if (order.state().isTerminal() && pending != null) {
            Reason reason = Reason.of(ReasonCode.BROKER_REJECTED, "the order is no longer open");
            record(order.clientOrderId(), new OrderOccurrence.ReplaceRejected(pending.change(), reason));
        } else {
            submitter.pursue(order);
        }
    }

    /** Absences are counted anew for an order that is unknown again. */
    void forgetAllBut(Collection<BrokerOrder> stillUnknown) {
        Set<ClientOrderId> ids =
                stillUnknown.stream().map(BrokerOrder::clientOrderId).collect(Collectors.toSet());
        missingSinceNanos.keySet().retainAll(ids);
    }

    private void adopt(BrokerAdapter broker, BrokerOrder order, BrokerBookOrder found) {
        ClientOrderId id = order.clientOrderId();
        if (found.state() == OrderState.REJECTED) {
            Reason reason = Reason.of(ReasonCode.BROKER_REJECTED, ReasonCode.BROKER_REJECTED.meaning());
            record(id, new OrderOccurrence.Rejected(order.attempt(), reason));
            return;
        }
        if (order.brokerOrderId() == null) {
            record(id, new OrderOccurrence.Acknowledged(found.brokerOrderId()));
        }
        if (found.filledQuantity().compareTo(order.fills().quantity()) > 0) {
            broker.trades(id).forEach(trade -> record(id, filled(trade)));
        }
        if (found.state() == OrderState.CANCELED) {
            record(id, new OrderOccurrence.Canceled(found.brokerOrderId(), because(whyCanceled(order))));
        } else if (found.state() == OrderState.EXPIRED) {
            record(id, new OrderOccurrence.Expired(found.brokerOrderId(), because(ReasonCode.SESSION_ENDED)));
        }
    }

    private static ReasonCode whyCanceled(BrokerOrder order) {
        boolean immediate = order.intent().timeInForce() == TimeInForce.IOC && !order.cancelRequested();
        return immediate ? ReasonCode.IMMEDIATE_OR_CANCEL : ReasonCode.CANCELED_ON_REQUEST;
    }

    /** Once may be too early to tell: absence counts when it is seen again after the broker's processing bound. */
    private void afterAbsence(BrokerOrder order, Duration processingBound) {
        long now = System.nanoTime();
        Long since = missingSinceNanos.putIfAbsent(order.clientOrderId(), now);
        if (since != null && now - since >= processingBound.toNanos()) {
            missingSinceNanos.remove(order.clientOrderId());
            submitter.sendAgain(order.clientOrderId());
        }
    }

    private void record(ClientOrderId id, OrderOccurrence occurrence) {
        book.record(id, occurrence).join();
    }

    private static OrderOccurrence filled(BrokerTrade trade) {
        return new OrderOccurrence.Filled(trade.brokerOrderId(), trade.tradeId(), trade.quantity(), trade.price());
    }

    private static Reason because(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
