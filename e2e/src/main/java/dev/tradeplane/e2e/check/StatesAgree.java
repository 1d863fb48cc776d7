package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.evidence.Ledger;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** risk-service, broker-service and the broker tell the same of an order. */
final class StatesAgree implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, String> brokerStates = evidence.held().brokerOrders().stream()
                .collect(Collectors.toMap(Ledger.BrokerOrder::clientOrderId, Ledger.BrokerOrder::state));
        return evidence.held().orders().stream()
                .filter(o -> !evidence.waitsForPerson(o.id()))
                .flatMap(o -> {
                    Stream<String> ours = Stream.ofNullable(brokerStates.get(o.clientOrderId()))
                            .filter(state -> !state.equals(o.state()))
                            .map(state -> "broker-service says " + state);
                    Stream<String> theirs = evidence.bookOrdersOf(o).stream()
                            .filter(p -> !p.state().equals(o.state()))
                            .map(p -> "the broker says " + p.state());
                    return Stream.concat(ours, theirs)
                            .map(what -> "order " + o.id() + " (" + o.key() + ") is " + o.state() + ", but " + what);
                });
    }
}
