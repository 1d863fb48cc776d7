package dev.tradeplane.e2e.check;

import java.util.Set;
import java.util.stream.Stream;

/** No order is in doubt and no message waits. */
final class Settled implements Rule {
    private static final Set<String> IN_DOUBT = Set.of("RECEIVED", "APPROVED", "SENDING", "UNKNOWN");

    @Override
    public Stream<String> violations(Evidence evidence) {
        Stream<String> orders = evidence.held().orders().stream()
                .filter(o -> IN_DOUBT.contains(o.state()) && !evidence.waitsForPerson(o.id()))
                .map(o -> "order " + o.id() + " (" + o.key() + ") is still " + o.state());
        Stream<String> brokerOrders = evidence.held().brokerOrders().stream()
                .filter(o -> IN_DOUBT.contains(o.state()) && !evidence.waitsForPerson(o.orderId()))
                .map(o -> "broker order of " + o.orderId() + " is still " + o.state());
        Stream<String> messages = evidence.held().waiting().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " messages wait in the outbox of " + e.getKey());
        return Stream.of(orders, brokerOrders, messages).flatMap(s -> s);
    }
}
