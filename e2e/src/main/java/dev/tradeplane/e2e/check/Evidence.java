package dev.tradeplane.e2e.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.history.Operation;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients were told, what the cell holds and how it went, with the look-ups the rules share. */
final class Evidence {
    private final List<SignalHistory> told;
    private final Ledger held;
    private final Course course;
    private final Map<String, List<Ledger.Order>> ordersByKey;
    private final Map<String, List<Ledger.BookOrder>> bookByClientId;
    private final Map<String, BigDecimal> tradedByClientId;
    private final Map<String, String> keyByBrokerOrder;
    private final Map<String, Instant> firstAsked;
    private final Set<String> unknown;

    Evidence(List<SignalHistory> told, Ledger held, Course course) {
        this.told = List.copyOf(told);
        this.held = held;
        this.course = course;
        this.ordersByKey = held.orders().stream().collect(groupingBy(o -> bareKey(o.key())));
        this.bookByClientId = held.bookOrders().stream().collect(groupingBy(Ledger.BookOrder::clientOrderId));
        this.tradedByClientId = held.bookTrades().stream()
                .collect(groupingBy(
                        Ledger.BookTrade::clientOrderId,
                        mapping(Ledger.BookTrade::quantity, reducing(BigDecimal.ZERO, BigDecimal::add))));
        Map<String, String> keyByOrder =
                held.orders().stream().collect(toMap(Ledger.Order::id, o -> bareKey(o.key()), (a, b) -> a));
        this.keyByBrokerOrder = held.brokerOrders().stream()
                .filter(o -> o.brokerOrderId() != null && keyByOrder.containsKey(o.orderId()))
                .collect(toMap(Ledger.BrokerOrder::brokerOrderId, o -> keyByOrder.get(o.orderId()), (a, b) -> a));
        this.unknown = course.unknownsSettle()
                ? Set.of()
                : held.orders().stream()
                        .filter(o -> o.state().equals("UNKNOWN"))
                        .map(Ledger.Order::id)
                        .collect(toSet());
        this.firstAsked = operations("place", "hang-up")
                .collect(toMap(o -> o.asked().path("key").asText(), Operation::begun, (first, later) -> first));
    }

    List<SignalHistory> told() {
        return told;
    }

    Ledger held() {
        return held;
    }

    Course course() {
        return course;
    }

    /** Those of some kinds, in the order in which they began. */
    Stream<Operation> operations(String... kinds) {
        List<String> wanted = List.of(kinds);
        return course.operations().stream().filter(o -> wanted.contains(o.kind()));
    }

    List<Ledger.Order> ordersOf(SignalHistory history) {
        return ordersByKey.getOrDefault(history.signal().key(), List.of());
    }

    List<Ledger.BookOrder> bookOrdersOf(Ledger.Order order) {
        return bookByClientId.getOrDefault(order.clientOrderId(), List.of());
    }

    BigDecimal traded(String clientOrderId) {
        return tradedByClientId.getOrDefault(clientOrderId, BigDecimal.ZERO);
    }

    /** Whether its outcome is unknown at a broker of which not every outcome can be learned: a person has to look. */
    boolean waitsForPerson(String order) {
        return unknown.contains(order);
    }

    /** When a client first asked for what is now this order of the broker; long ago if nobody knows. */
    Instant askedAt(@Nullable String brokerOrder) {
        String key = keyByBrokerOrder.get(brokerOrder);
        return key == null ? Instant.EPOCH : firstAsked.getOrDefault(key, Instant.EPOCH);
    }

    /** The key as the client gave it: a webhook's is kept with the name of its hook in front. */
    private static String bareKey(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
