package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The broker holds nothing we did not decide and claim. */
final class NoOrderWithoutIntent implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Ledger held = evidence.held();
        Set<String> decided =
                held.orders().stream().map(Ledger.Order::clientOrderId).collect(Collectors.toSet());
        Set<String> claimed = held.brokerOrders().stream()
                .map(Ledger.BrokerOrder::clientOrderId)
                .collect(Collectors.toSet());
        Stream<String> undecided = held.bookOrders().stream()
                .filter(p -> !decided.contains(p.clientOrderId()))
                .map(p -> "the broker has " + p.clientOrderId() + ", which risk-service never decided");
        Stream<String> unclaimed = held.bookOrders().stream()
                .filter(p -> !claimed.contains(p.clientOrderId()))
                .map(p -> "the broker has " + p.clientOrderId() + ", which broker-service never claimed");
        return Stream.concat(undecided, unclaimed);
    }
}
