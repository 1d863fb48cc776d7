package dev.tradeplane.e2e.proof;

import dev.tradeplane.e2e.broker.BrokerLedger;
import dev.tradeplane.e2e.evidence.Ledger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What we call the orders of a broker. One that keeps nothing of ours is known by the id it answered with; where that answer
 * was lost, an order that looks the same may be ours, once for each of ours whose outcome is unknown.
 */
final class BrokerNames {
    private final Map<String, String> ours = new HashMap<>();

    BrokerNames(List<Ledger.BrokerOrder> claimed, List<BrokerLedger.Order> theirs) {
        Map<String, Deque<String>> unknown = new HashMap<>();
        for (Ledger.BrokerOrder order : claimed) {
            String id = order.brokerOrderId();
            if (id != null) {
                ours.put(id, order.clientOrderId());
            } else if (order.state().equals("UNKNOWN")) {
                unknown.computeIfAbsent(order.looks(), k -> new ArrayDeque<>()).add(order.clientOrderId());
            }
        }
        for (BrokerLedger.Order order : theirs) {
            String named = order.clientId();
            if (named != null) {
                ours.put(order.id(), named);
            } else if (!ours.containsKey(order.id())) {
                String likely =
                        unknown.getOrDefault(looks(order), new ArrayDeque<>()).poll();
                // What nobody can have asked for keeps the broker's name, and so is found out.
                ours.put(order.id(), likely == null ? order.id() : likely);
            }
        }
    }

    String ours(BrokerLedger.Order order) {
        return ours.getOrDefault(order.id(), order.id());
    }

    private static String looks(BrokerLedger.Order order) {
        return (order.buy() ? "BUY " : "SELL ") + order.quantity().toPlainString() + " " + order.instrument();
    }
}
