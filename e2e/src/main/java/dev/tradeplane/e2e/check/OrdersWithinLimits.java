package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.broker.BrokerLedger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whenever an order comes into being at the broker, its size, the number of open orders, and the position if all of them
 * filled are within what the limits allowed at some moment since its client asked.
 */
final class OrdersWithinLimits implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        LimitsInForce limits = new LimitsInForce(evidence);
        if (!limits.areKnown()) {
            return Stream.empty();
        }
        Book book = new Book();
        List<String> found = new ArrayList<>();
        for (BrokerLedger.Entry entry : evidence.course().broker().entries()) {
            book.take(entry);
            if (entry.change().equals("CREATED")) {
                book.uses(entry.order()).forEach((limit, used) -> {
                    BigDecimal allowed =
                            limits.loosest(limit, evidence.askedAt(entry.order().id()), entry.at());
                    if (used.compareTo(allowed) > 0) {
                        found.add("order " + entry.order().id() + " at " + entry.at() + ": " + limit + " "
                                + used.toPlainString() + " of " + allowed.toPlainString());
                    }
                });
            }
        }
        return found.stream();
    }

    /** The broker's book, played again. */
    private static final class Book {
        private final Map<String, BrokerLedger.Order> open = new LinkedHashMap<>();
        private final Map<String, BigDecimal> positions = new HashMap<>();

        void take(BrokerLedger.Entry entry) {
            BrokerLedger.Order order = entry.order();
            BrokerLedger.Fill fill = entry.fill();
            if (fill != null) {
                positions.merge(
                        order.instrument(),
                        order.buy() ? fill.quantity() : fill.quantity().negate(),
                        BigDecimal::add);
            }
            if (order.isOpen()) {
                open.put(order.id(), order);
            } else {
                open.remove(order.id());
            }
        }

        Map<String, BigDecimal> uses(BrokerLedger.Order created) {
            return Map.of(
                    "maxOrderQuantity",
                    created.quantity(),
                    "maxOpenOrders",
                    BigDecimal.valueOf(open.size()),
                    "maxPositionQuantity",
                    worstPosition(created));
        }

        private BigDecimal worstPosition(BrokerLedger.Order created) {
            BigDecimal position = positions.getOrDefault(created.instrument(), BigDecimal.ZERO);
            BigDecimal ours = created.buy() ? position : position.negate();
            return open.values().stream()
                    .filter(o -> o.instrument().equals(created.instrument()) && o.buy() == created.buy())
                    .map(o -> o.quantity().subtract(o.filled()))
                    .reduce(ours, BigDecimal::add);
        }
    }
}
