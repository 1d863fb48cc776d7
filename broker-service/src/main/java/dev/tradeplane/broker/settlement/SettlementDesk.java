package dev.tradeplane.broker.settlement;

import dev.tradeplane.broker.adapter.BrokerAdapter;
import dev.tradeplane.broker.adapter.Brokers;
import dev.tradeplane.broker.adapter.Lookup;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Settled;
import dev.tradeplane.broker.lifecycle.OrderRows;
import dev.tradeplane.broker.lifecycle.Unsettled;
import dev.tradeplane.contracts.event.OrderEvent.OrderSettled;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.SettlementCandidate;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a person settles what no question to the broker settles. What is said is held against the broker's book first: a
 * report that failed is no book, and settles nothing.
 */
@Singleton
public class SettlementDesk {
    private static final Duration BOOK_OF_A_BROKER = Duration.ofDays(2);

    private final Brokers brokers;
    private final OrderBook book;
    private final OrderRows rows;
    private final Transactions transactions;
    private final OutboxRelays relays;
    private final Clock clock;

    SettlementDesk(
            Brokers brokers,
            OrderBook book,
            OrderRows rows,
            Transactions transactions,
            OutboxRelays relays,
            Clock clock) {
        this.brokers = brokers;
        this.book = book;
        this.rows = rows;
        this.transactions = transactions;
        this.relays = relays;
        this.clock = clock;
    }

    /** What the broker has that the order could be, the likeliest first. */
    public List<SettlementCandidate> candidates(ClientOrderId id) {
        BrokerAdapter broker = brokers.require();
        SentOrder sent = sent(id);
        return Candidates.of(sent, broker.orders(), broker.find(sent));
    }

    /** Settles the order, or answers how it was settled when the same was said before. */
    public OrderSettlement settle(ClientOrderId id, SettlementRequest request) {
        Optional<OrderSettlement> before = transactions.run(connection -> SettlementTable.find(connection, id));
        if (before.isPresent()) {
            return repeated(before.get(), request);
        }
        compareWithBroker(brokers.require(), sent(id), request);
        OrderSettlement settlement = transactions.run(connection -> settle(connection, id, request));
        relays.wake();
        return settlement;
    }

    private SentOrder sent(ClientOrderId id) {
        Unsettled unsettled = book.unsettled().stream()
                .filter(one -> one.order().clientOrderId().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("its outcome is not unknown"));
        return new SentOrder(
                id,
                null,
                unsettled.order().intent(),
                unsettled.claimedAt(),
                book.brokerIdsSince(clock.instant().minus(BOOK_OF_A_BROKER)));
    }

    private static void compareWithBroker(BrokerAdapter broker, SentOrder sent, SettlementRequest request) {
        BrokerOrderId named = request.brokerOrderId();
        if (named == null) {
            if (broker.find(sent) instanceof Lookup.Found(BrokerBookOrder found)) {
                throw refused("the broker has it as " + found.brokerOrderId());
            }
            return;
        }
        BrokerBookOrder order = broker.orders().stream()
                .filter(one -> one.brokerOrderId().equals(named))
                .findFirst()
                .orElseThrow(() -> refused("the broker's book of the day has no " + named));
        if (!Candidates.isPossible(sent, order)) {
            throw refused(named + " is another order: " + order.side() + " " + order.instrument()
                    + (order.clientOrderId() == null ? "" : " under " + order.clientOrderId()));
        }
    }

    /** Whoever commits first has settled it: the reconciler changes the same row. */
    private OrderSettlement settle(SqlConnection connection, ClientOrderId id, SettlementRequest request) {
        BrokerOrder order = rows.lock(connection, List.of(id)).getFirst();
        Optional<OrderSettlement> before = SettlementTable.find(connection, id);
        if (before.isPresent()) {
            return repeated(before.get(), request);
        }
        if (order.state() != OrderState.UNKNOWN) {
            throw refused("it is " + order.state() + " by now");
        }
        if (rows.mayStillLeave(connection, id)) {
            throw refused("it may still leave for the broker; try again in a few seconds");
        }
        OrderSettlement settlement = new OrderSettlement(
                order.orderId(),
                id,
                request.outcome(),
                request.brokerOrderId(),
                request.reason(),
                request.by(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        claim(connection, settlement);
        rows.save(connection, List.of(order.after(new Settled(event(request)))));
        return settlement;
    }

    private static void claim(SqlConnection connection, OrderSettlement settlement) {
        BrokerOrderId theirs = settlement.brokerOrderId();
        boolean taken = theirs != null
                && SettlementTable.holder(connection, theirs, settlement.clientOrderId())
                        .isPresent();
        if (taken || !SettlementTable.insert(connection, settlement)) {
            throw refused(theirs + " is another order of this account");
        }
    }

    private static OrderSettled event(SettlementRequest request) {
        return new OrderSettled(request.outcome(), request.brokerOrderId(), request.reason(), request.by());
    }

    private static OrderSettlement repeated(OrderSettlement before, SettlementRequest request) {
        if (before.outcome() == request.outcome() && Objects.equals(before.brokerOrderId(), request.brokerOrderId())) {
            return before;
        }
        throw refused(before.by() + " settled it already, as "
                + (before.brokerOrderId() == null ? "not placed" : before.brokerOrderId()));
    }

    private static SettlementRefusedException refused(String why) {
        return new SettlementRefusedException(why);
    }
}
