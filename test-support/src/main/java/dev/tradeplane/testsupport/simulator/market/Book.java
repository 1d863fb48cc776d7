package dev.tradeplane.testsupport.simulator.market;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every order as it stood at one moment. It is read within one turn of the event loop, so nothing is copied.
 *
 * @param orders oldest first
 * @param histories by order id, what happened to it until then
 */
public record Book(List<Order> orders, List<Fill> fills, Map<String, List<MarketEvent>> histories) {
    public Book {
        orders = Collections.unmodifiableList(orders);
        fills = Collections.unmodifiableList(fills);
        histories = Collections.unmodifiableMap(histories);
    }

    public Optional<Order> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    public List<MarketEvent> history(String id) {
        return histories.getOrDefault(id, List.of());
    }

    public List<Fill> fillsOf(String id) {
        return fills.stream().filter(fill -> fill.orderId().equals(id)).toList();
    }

    /** The same book with a status that no document knows on every order. */
    public Book shownAs(String oddStatus) {
        Map<String, List<MarketEvent>> shown = new HashMap<>();
        histories.forEach((id, events) -> shown.put(
                id, events.stream().map(event -> event.shownAs(oddStatus)).toList()));
        return new Book(orders.stream().map(order -> order.shownAs(oddStatus)).toList(), fills, shown);
    }
}
