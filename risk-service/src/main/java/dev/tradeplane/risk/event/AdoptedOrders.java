package dev.tradeplane.risk.event;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.account.BookTransaction;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.reservation.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders that others sent, and broker-service found at the broker. No check is asked: they are there. */
final class AdoptedOrders {
    /** Longer than any relay takes to look back. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AdoptedOrders() {}

    static void takeIn(EventEnvelope envelope, OrderEvent.OrderAdopted found, BookTransaction transaction) {
        OrderIds ids = new OrderIds(
                Objects.requireNonNull(envelope.orderId()), Objects.requireNonNull(envelope.clientOrderId()));
        if (transaction.order(ids.orderId()) != null) {
            return;
        }
        OrderIntent intent = found.intent();
        transaction.adopt(OrderRecord.adopted(envelope, ids, found, transaction.now()));
        transaction
                .book()
                .reservations()
                .hold(new Reservation(
                        ids.orderId(),
                        intent.instrument(),
                        intent.side(),
                        intent.quantity(),
                        intent.reduceOnly(),
                        found.parent()));
        transaction.reservationChanged(ids.orderId(), intent.instrument());
    }

    /**
     * A relay may pass a row that commits late, and bring what happened to an adopted order before its adoption. It is
     * asked to come again: what is taken in once is not heard a second time. Orders we decided are never ahead.
     */
    static void refuseWhatIsAhead(List<EventEnvelope> envelopes, BookTransaction transaction) {
        Set<OrderId> adopted = envelopes.stream()
                .filter(envelope -> envelope.event() instanceof OrderEvent.OrderAdopted)
                .map(EventEnvelope::orderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Instant recent = transaction.now().minus(PATIENCE);
        for (EventEnvelope envelope : envelopes) {
            OrderId id = envelope.orderId();
            if (id != null
                    && transaction.order(id) == null
                    && !adopted.contains(id)
                    && envelope.at().isAfter(recent)) {
                throw new ProblemException(ProblemType.UNAVAILABLE, "order " + id + " is not known yet");
            }
        }
    }
}
