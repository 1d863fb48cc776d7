package dev.tradeplane.broker.reconciliation;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.BrokerCapabilities;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.lifecycle.Adoption;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Orders in the broker's book that nobody of ours sent: by hand in its terminal, by another program, by the broker itself.
 * They are adopted, and followed like any other from then on.
 *
 * <p>What may be ours is never adopted. The broker's book is read first, then our undecided orders, then our orders by id.
 * A claim is committed before its first byte leaves, so an order of ours that the book shows had its row before the book
 * was read. If its id became known since, the last reading finds it; if not, it was among the undecided.
 *
 * <p>Not safe for threads: the reconciler looks. Two replicas that look at once adopt each order once, since its ids are
 * derived from the broker's.
 */
@Singleton
class ExternalOrders {
    private static final Logger LOG = Logger.getLogger(ExternalOrders.class);

    private final OrderBook book;
    private final Settlement settlement;
    private final Strangers strangers;
    private final ReconciliationConfig config;
    private final Clock clock;
    private final Counter adoptions;
    private final Set<BrokerOrderId> done = new HashSet<>();
    private Instant lookedAt = Instant.MIN;
    private volatile boolean hinted;

    ExternalOrders(
            OrderBook book,
            Settlement settlement,
            Strangers strangers,
            ReconciliationConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.book = book;
        this.settlement = settlement;
        this.strangers = strangers;
        this.config = config;
        this.clock = clock;
        this.adoptions = meters.counter("broker.orders.adopted");
    }

    /** The broker told of something that is in no row, or may have: the next round looks. */
    void mayBeThere() {
        hinted = true;
    }

    void lookWhenDue(BrokerAdapter broker) {
        BrokerCapabilities declared = broker.capabilities();
        Duration pause =
                hinted ? declared.bookInterval() : longer(config.adoptionInterval(), declared.surveyInterval());
        if (!clock.instant().isBefore(lookedAt.plus(pause))) {
            look(broker);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Adopts what is there to adopt. */
    void look(BrokerAdapter broker) {
        lookedAt = clock.instant();
        hinted = false;
        List<BrokerBookOrder> shown = broker.ordersOfOthers();
        done.retainAll(ids(shown));
        List<BrokerBookOrder> unseen = shown.stream()
                .filter(one -> !done.contains(one.brokerOrderId()))
                .toList();
        if (!unseen.isEmpty()) {
            adopt(broker, unseen, byId(shown));
        }
    }

    private void adopt(BrokerAdapter broker, List<BrokerBookOrder> unseen, Map<BrokerOrderId, BrokerBookOrder> shown) {
        List<BrokerOrder> undecided = book.undecided();
        List<BrokerOrder> ours = book.named(
                unseen.stream()
                        .map(BrokerBookOrder::clientOrderId)
                        .filter(Objects::nonNull)
                        .toList(),
                unseen.stream().flatMap(one -> Strangers.idsOf(one).stream()).toList());
        Map<BrokerOrderId, ClientOrderId> byId = new HashMap<>();
        Set<ClientOrderId> tags = new HashSet<>();
        for (BrokerOrder order : ours) {
            tags.add(order.clientOrderId());
            if (order.brokerOrderId() != null) {
                byId.put(order.brokerOrderId(), order.clientOrderId());
            }
        }
        List<Adoption> found = new ArrayList<>();
        for (BrokerBookOrder one : unseen) {
            BrokerBookOrder entry = one.parent() == null ? null : shown.get(one.parent());
            if (byId.containsKey(one.brokerOrderId()) || tags.contains(one.clientOrderId())) {
                done.add(one.brokerOrderId());
            } else if (!strangers.mayBeOneOf(undecided, entry == null ? one : entry)) {
                strangers.adoptionOf(broker, one, entry, byId).ifPresentOrElse(found::add, () -> overlook(one, entry));
            }
        }
        if (!found.isEmpty()) {
            follow(broker, book.adopt(found), unseen);
        }
    }

    /** An exit that is over is looked at again while its entry may still fill. */
    private void overlook(BrokerBookOrder one, @Nullable BrokerBookOrder entry) {
        if (entry == null || entry.state().isTerminal()) {
            done.add(one.brokerOrderId());
        }
    }

    /** A crash before this leaves them working, and the next look at working orders does it. */
    private void follow(BrokerAdapter broker, List<BrokerOrder> adopted, List<BrokerBookOrder> shown) {
        List<CompletableFuture<?>> recorded = new ArrayList<>();
        for (BrokerOrder order : adopted) {
            adoptions.increment();
            LOG.infof("%s stood at the broker as %s: adopted", order.clientOrderId(), order.requireBrokerOrderId());
            shown.stream()
                    .filter(one -> one.brokerOrderId().equals(order.brokerOrderId()))
                    .forEach(one -> recorded.addAll(settlement.compare(broker, order, new Lookup.Found(one))));
        }
        recorded.forEach(CompletableFuture::join);
    }

    private static Map<BrokerOrderId, BrokerBookOrder> byId(List<BrokerBookOrder> orders) {
        Map<BrokerOrderId, BrokerBookOrder> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.brokerOrderId(), order));
        return byId;
    }

    private static Set<BrokerOrderId> ids(List<BrokerBookOrder> orders) {
        return orders.stream().map(BrokerBookOrder::brokerOrderId).collect(Collectors.toSet());
    }
}
