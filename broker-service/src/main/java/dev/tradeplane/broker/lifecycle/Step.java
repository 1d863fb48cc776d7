package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.event.OrderEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * An order after something happened, and the events that tell of it, oldest first.
 *
 * @param order its revision already counts the events
 */
public record Step(BrokerOrder order, List<OrderEvent> events) {
    public Step {
        events = List.copyOf(events);
    }

    /** Nothing new. */
    public static Step none(BrokerOrder order) {
        return new Step(order, List.of());
    }

    /** The revision before the first of the events. */
    long baseRevision() {
        return order.revision() - events.size();
    }

    /** This step and then one more. */
    public Step then(OrderOccurrence occurrence) {
        return joinedWith(order.after(occurrence));
    }

    Step joinedWith(Step next) {
        List<OrderEvent> all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Step(next.order, all);
    }
}
