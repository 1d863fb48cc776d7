package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.workload.Fate;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.util.stream.Stream;

/** A client that keeps asking is told something definite, and each time about the same order. */
final class EverySignalIsAnswered implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.told().stream().flatMap(EverySignalIsAnswered::faults);
    }

    private static Stream<String> faults(SignalHistory history) {
        String key = history.signal().key();
        if (history.answers().isEmpty()) {
            return Stream.of(key + " was never answered");
        }
        Stream<String> refusals = history.answers().stream()
                .filter(Fate.Refused.class::isInstance)
                .map(refused -> key + " was refused: " + refused);
        long orders = history.answers().stream()
                .map(EverySignalIsAnswered::order)
                .filter(order -> !order.isEmpty())
                .distinct()
                .count();
        return orders <= 1
                ? refusals
                : Stream.concat(refusals, Stream.of(key + " was told of several orders: " + history.answers()));
    }

    private static String order(Fate fate) {
        return switch (fate) {
            case Fate.Accepted accepted -> accepted.orderId();
            case Fate.Denied denied -> denied.orderId();
            case Fate.Refused refused -> "";
            case Fate.Unanswered unanswered -> "";
        };
    }
}
