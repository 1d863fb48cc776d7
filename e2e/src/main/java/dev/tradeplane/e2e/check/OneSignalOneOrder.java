package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.Fate;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A signal that was answered has exactly the order named in the answer; no signal has two; no used key lacks its order. */
final class OneSignalOneOrder implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Set<String> ids =
                evidence.held().orders().stream().map(Ledger.Order::id).collect(Collectors.toSet());
        Stream<String> orphans = evidence.held().claims().stream()
                .filter(claim -> !ids.contains(claim.orderId()))
                .map(claim -> "key " + claim.key() + " is used, but its order " + claim.orderId() + " is not there");
        return Stream.concat(orphans, evidence.told().stream().flatMap(h -> faults(h, evidence.ordersOf(h))));
    }

    private static Stream<String> faults(SignalHistory history, List<Ledger.Order> orders) {
        String key = history.signal().key();
        return history.answers().stream().flatMap(fate -> switch (fate) {
            case Fate.Accepted accepted -> mustBe(key, accepted.orderId(), orders);
            case Fate.Denied denied -> mustBe(key, denied.orderId(), orders);
            case Fate.Refused refused -> Stream.empty();
            case Fate.Unanswered unanswered -> Stream.empty();
        });
    }

    private static Stream<String> mustBe(String key, String told, List<Ledger.Order> orders) {
        boolean there = orders.stream().anyMatch(o -> o.id().equals(told));
        return there ? Stream.empty() : Stream.of(key + " was told of order " + told + ", which is not there");
    }
}
