package dev.tradeplane.e2e.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.SignalHistory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What clients were told and what the cell holds, with the look-ups the rules share. */
final class Evidence {
    private final List<SignalHistory> told;
    private final Ledger held;
    private final Map<String, List<Ledger.Order>> ordersByKey;
    private final Map<String, List<Ledger.PaperOrder>> paperByClientId;
    private final Map<String, BigDecimal> tradedByClientId;

    Evidence(List<SignalHistory> told, Ledger held) {
        this.told = List.copyOf(told);
        this.held = held;
        this.ordersByKey = held.orders().stream().collect(groupingBy(o -> bareKey(o.key())));
        this.paperByClientId = held.paperOrders().stream().collect(groupingBy(Ledger.PaperOrder::clientOrderId));
        this.tradedByClientId = held.paperTrades().stream()
                .collect(groupingBy(
                        Ledger.PaperTrade::clientOrderId,
                        mapping(Ledger.PaperTrade::quantity, reducing(BigDecimal.ZERO, BigDecimal::add))));
    }

    List<SignalHistory> told() {
        return told;
    }

    Ledger held() {
        return held;
    }

    List<Ledger.Order> ordersOf(SignalHistory history) {
        return ordersByKey.getOrDefault(history.signal().key(), List.of());
    }

    List<Ledger.PaperOrder> paperOrdersOf(Ledger.Order order) {
        return paperByClientId.getOrDefault(order.clientOrderId(), List.of());
    }

    BigDecimal traded(String clientOrderId) {
        return tradedByClientId.getOrDefault(clientOrderId, BigDecimal.ZERO);
    }

    /** The key as the client gave it: a webhook's is kept with the name of its hook in front. */
    private static String bareKey(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
