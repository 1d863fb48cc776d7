package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.Set;
import java.util.stream.Stream;

/** An accepted signal has exactly one order at the broker, or an end before the broker with its reason. */
final class AcceptedOrdersReachTheBroker implements Rule {
    /** The ways an accepted order may end without the broker ever seeing it. */
    private static final Set<String> ENDS_UNSENT = Set.of("DENIED", "EXPIRED_UNSENT", "CANCELED", "REJECTED");

    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.told().stream()
                .filter(SignalHistory::accepted)
                .flatMap(h -> evidence.ordersOf(h).stream())
                .filter(order -> !evidence.waitsForPerson(order.id()))
                .flatMap(order -> faults(order, evidence.bookOrdersOf(order).size()));
    }

    private static Stream<String> faults(Ledger.Order order, int atBroker) {
        boolean endedUnsent = ENDS_UNSENT.contains(order.state()) && order.reason() != null;
        return atBroker == 1 || (atBroker == 0 && endedUnsent)
                ? Stream.empty()
                : Stream.of("accepted order " + order.id() + " (" + order.key() + ", " + order.state() + ", reason "
                        + order.reason() + ") has " + atBroker + " orders at the broker");
    }
}
