package dev.tradeplane.testsupport.simulator.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every order with all that happened to it, so that it can be shown as it once was. */
final class Orders {
    private final Map<String, List<MarketEvent>> histories = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<Fill> fills = new ArrayList<>();

    void add(MarketEvent event) {
        Order order = event.order();
        histories.computeIfAbsent(order.id(), id -> new ArrayList<>()).add(event);
        if (order.state().isFinal()) {
            open.remove(order.id());
        } else {
            open.add(order.id());
        }
        Fill fill = event.fill();
        if (fill != null) {
            fills.add(fill);
        }
    }

    /** A trailing stop's trigger moves silently: no event, the newest version is put in place of the last one. */
    void touch(Order order) {
        List<MarketEvent> history = histories.getOrDefault(order.id(), new ArrayList<>());
        MarketEvent last = history.removeLast();
        history.add(new MarketEvent(last.change(), order, last.fill(), last.at()));
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(histories.get(id))
                .map(history -> history.getLast().order());
    }

    /** An order that can still change. */
    Optional<Order> openOne(String id) {
        return find(id).filter(order -> !order.state().isFinal());
    }

    /** Orders that can still change; a copy, because following one of them may change others. */
    List<Order> open() {
        return open.stream().flatMap(id -> find(id).stream()).toList();
    }

    int fillCount() {
        return fills.size();
    }

    Book at(@Nullable Instant moment) {
        if (moment == null) {
            return new Book(
                    histories.values().stream()
                            .map(history -> history.getLast().order())
                            .toList(),
                    fills,
                    histories);
        }
        Map<String, List<MarketEvent>> until = new LinkedHashMap<>();
        histories.forEach((id, events) -> {
            List<MarketEvent> seen =
                    events.stream().filter(event -> !event.at().isAfter(moment)).toList();
            if (!seen.isEmpty()) {
                until.put(id, seen);
            }
        });
        return new Book(
                until.values().stream()
                        .map(history -> history.getLast().order())
                        .toList(),
                fills.stream().filter(fill -> !fill.at().isAfter(moment)).toList(),
                until);
    }
}
