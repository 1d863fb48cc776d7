package dev.tradeplane.risk.event;

import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.risk.account.AccountWriter;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.account.Lookup;
import dev.tradeplane.risk.inbox.Execution;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.risk.reservation.ReservationBook;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Applies what broker-service reports to orders, reservations and positions: at least once, in any order. A repeat, told by
 * its event id or its trade id, changes nothing.
 */
@Singleton
public class BrokerEvents {
    private static final Logger LOG = Logger.getLogger(BrokerEvents.class);

    private final AccountWriter writer;
    private final Counter violations;

    BrokerEvents(AccountWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.violations = meters.counter("order.invariant.violations");
    }

    /** Completes when all are committed. */
    public CompletableFuture<Integer> apply(List<EventEnvelope> envelopes) {
        return writer.submit(lookup(envelopes), transaction -> {
            AdoptedOrders.refuseWhatIsAhead(envelopes, transaction);
            envelopes.forEach(envelope -> apply(envelope, transaction));
            return envelopes.size();
        });
    }

    private static Lookup lookup(List<EventEnvelope> envelopes) {
        Set<String> ids = new HashSet<>();
        Set<Execution.Key> executions = new HashSet<>();
        Set<OrderId> orders = new HashSet<>();
        for (EventEnvelope envelope : envelopes) {
            ids.add(envelope.eventId());
            OrderId order = envelope.orderId();
            if (order != null) {
                orders.add(order);
                if (envelope.event() instanceof OrderEvent.OrderFilled fill) {
                    executions.add(new Execution.Key(order, fill.tradeId()));
                }
            }
        }
        return new Lookup(Set.of(), ids, executions, orders);
    }

    private void apply(EventEnvelope envelope, BookTransaction transaction) {
        if (!transaction.takeIn(envelope.eventId())) {
            return;
        }
        switch (envelope.event()) {
            case OrderEvent event -> apply(envelope, event, transaction);
            case AccountEvent ignored -> {
                // Of the account broker-service tells the audit trail only.
            }
        }
    }

    private void apply(EventEnvelope envelope, OrderEvent event, BookTransaction transaction) {
        if (event instanceof OrderEvent.OrderAdopted found) {
            AdoptedOrders.takeIn(envelope, found, transaction);
            return;
        }
        OrderId id = envelope.orderId();
        OrderRecord order = id == null ? null : transaction.order(id);
        if (order == null) {
            violations.increment();
            LOG.errorf("an event of an order nobody decided: %s", envelope.eventId());
            return;
        }
        if (event instanceof OrderEvent.OrderFilled fill && !counted(envelope, fill, order, transaction)) {
            return;
        }
        OrderRecord after = order.after(envelope, event, transaction.now());
        transaction.save(after);
        if (!order.isOpen() && after.isOpen()) {
            reopen(order, after, transaction);
        }
        settle(after, transaction);
    }

    /** The broker can fill it whatever our limits say by now: it holds what it needs again, even past them. */
    private void reopen(OrderRecord closed, OrderRecord open, BookTransaction transaction) {
        violations.increment();
        LOG.errorf("order %s was closed as %s, but the broker has it", open.id(), closed.state());
        OrderIntent intent = open.approvedIntent();
        transaction
                .book()
                .reservations()
                .hold(new Reservation(
                        open.id(), intent.instrument(), intent.side(), open.leaves(), intent.reduceOnly()));
        transaction.reservationChanged(open.id(), intent.instrument());
    }

    /** Turns a new execution into position; false when it was counted before. */
    private boolean counted(
            EventEnvelope envelope, OrderEvent.OrderFilled fill, OrderRecord order, BookTransaction transaction) {
        Execution execution = new Execution(
                new Execution.Key(order.id(), fill.tradeId()), fill.quantity(), fill.price(), envelope.at());
        if (!transaction.count(execution)) {
            return false;
        }
        OrderIntent intent = order.approvedIntent();
        transaction.traded(intent.instrument(), intent.product());
        transaction.save(
                transaction.book().position(intent.instrument()).after(intent.side(), fill.quantity(), fill.price()));
        if (!transaction.book().reservations().consume(order.id(), fill.quantity())) {
            // Adopted all the same: it happened at the broker, whatever we believed.
            violations.increment();
            LOG.errorf("order %s filled beyond what it held, trade %s", order.id(), fill.tradeId());
        }
        transaction.reservationChanged(order.id(), intent.instrument());
        return true;
    }

    /** What an order holds is what may still fill; a change on its way holds the larger of both forms. */
    private static void settle(OrderRecord order, BookTransaction transaction) {
        ReservationBook reservations = transaction.book().reservations();
        Reservation held = reservations.of(order.id());
        if (held == null) {
            return;
        }
        if (order.isOpen()) {
            Quantity needed = needed(order);
            if (!held.quantity().equals(needed)) {
                reservations.resize(order.id(), needed);
                transaction.reservationChanged(order.id(), held.instrument());
            }
        } else {
            reservations.release(order.id());
            transaction.reservationChanged(order.id(), held.instrument());
        }
    }

    private static Quantity needed(OrderRecord order) {
        Quantity leaves = order.leaves();
        OrderIntent pending = order.progress().pendingChange();
        if (pending == null || pending.quantity().compareTo(order.progress().filled()) <= 0) {
            return leaves;
        }
        Quantity afterChange = pending.quantity().minus(order.progress().filled());
        return afterChange.compareTo(leaves) > 0 ? afterChange : leaves;
    }
}
