package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Capacity is held for exactly what the broker may still fill. */
final class ReservationsEqualWorkingOrders implements Rule {
    private static final Set<String> WORKING = Set.of("ACKNOWLEDGED", "PARTIALLY_FILLED");

    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, BigDecimal> open = new HashMap<>();
        for (Ledger.Order order : evidence.held().orders()) {
            for (Ledger.BookOrder theirs : evidence.bookOrdersOf(order)) {
                if (WORKING.contains(theirs.state())) {
                    open.put(order.id(), theirs.quantity().subtract(evidence.traded(order.clientOrderId())));
                }
            }
        }
        Map<String, BigDecimal> held = evidence.held().reservations();
        TreeSet<String> orders = new TreeSet<>(open.keySet());
        orders.addAll(held.keySet());
        return orders.stream()
                .filter(id -> !evidence.waitsForPerson(id))
                .filter(id -> amount(held, id).compareTo(amount(open, id)) != 0)
                .map(id -> "order " + id + " holds " + amount(held, id).toPlainString() + ", but "
                        + amount(open, id).toPlainString() + " is open at the broker");
    }

    private static BigDecimal amount(Map<String, BigDecimal> amounts, String order) {
        return amounts.getOrDefault(order, BigDecimal.ZERO);
    }
}
