package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.contracts.id.ClientOrderId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Orders the broker spoke of. One look at its book serves all that came while the last look was under way. */
@Singleton
class TouchedOrders {
    private static final Logger LOG = Logger.getLogger(TouchedOrders.class);

    private final OrderBook book;
    private final Settlement settlement;
    private final ExternalOrders externals;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Set<BrokerReport.Changed> waiting = new HashSet<>();
    private boolean allWorking;
    private boolean looking;

    TouchedOrders(OrderBook book, Settlement settlement, ExternalOrders externals, Clock clock) {
        this.book = book;
        this.settlement = settlement;
        this.externals = externals;
        this.clock = clock;
    }

    void add(BrokerAdapter broker, BrokerReport.Changed changed) {
        take(broker, changed);
    }

    /** Something may have been missed. */
    void addAllWorking(BrokerAdapter broker) {
        take(broker, null);
    }

    private void take(BrokerAdapter broker, BrokerReport.@Nullable Changed changed) {
        lock.lock();
        try {
            if (changed == null) {
                allWorking = true;
            } else {
                waiting.add(changed);
            }
            if (!looking) {
                looking = true;
                Thread.ofVirtual().name("broker-reports").start(() -> look(broker));
            }
        } finally {
            lock.unlock();
        }
    }

    /** What fails here is found by the next round of reconciliation. */
    private void look(BrokerAdapter broker) {
        while (true) {
            Set<BrokerReport.Changed> told;
            boolean all;
            lock.lock();
            try {
                if (waiting.isEmpty() && !allWorking) {
                    looking = false;
                    return;
                }
                told = waiting;
                all = allWorking;
                waiting = new HashSet<>();
                allWorking = false;
            } finally {
                lock.unlock();
            }
            try {
                compare(broker, all ? book.workingAfter("", clock.instant()) : ours(told));
            } catch (RuntimeException e) {
                LOG.warnf("reports of the broker are looked up later: %s", e.toString());
            }
        }
    }

    /** By either id: one that took the place of another is known by the first, if at all. */
    private List<BrokerOrder> ours(Set<BrokerReport.Changed> told) {
        List<BrokerOrder> ours = book.named(
                told.stream()
                        .map(BrokerReport.Changed::clientOrderId)
                        .filter(Objects::nonNull)
                        .toList(),
                told.stream().map(BrokerReport.Changed::brokerOrderId).toList());
        if (ours.size() < told.size()) {
            externals.mayBeThere();
        }
        return ours;
    }

    private void compare(BrokerAdapter broker, List<BrokerOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Map<ClientOrderId, Lookup> found =
                broker.find(orders.stream().map(TouchedOrders::sought).toList());
        orders.forEach(
                order -> settlement.compare(broker, order, found.getOrDefault(order.clientOrderId(), Lookup.ABSENT)));
    }

    /** A report may be faster than the answer that brings the broker's id; then ours has to do. */
    private static SentOrder sought(BrokerOrder order) {
        return order.brokerOrderId() == null
                ? new SentOrder(order.clientOrderId(), null, order.intent(), Instant.EPOCH, Set.of())
                : known(order);
    }

    static SentOrder known(BrokerOrder order) {
        return SentOrder.known(order.clientOrderId(), order.requireBrokerOrderId(), order.intent());
    }
}
