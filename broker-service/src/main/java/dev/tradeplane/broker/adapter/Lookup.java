package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a broker's book says of one order of ours. */
public sealed interface Lookup {
    Lookup ABSENT = new Absent();

    record Found(BrokerBookOrder order) implements Lookup {}

    /** Not in the book as it is now; whether that is proof, the class of the broker tells. */
    record Absent() implements Lookup {}

    /** More than one could be it: a person decides. */
    record Ambiguous(List<BrokerBookOrder> candidates) implements Lookup {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** What a book with tags says of each of these: by the broker's id where it is known, by ours else. */
    static Map<ClientOrderId, Lookup> inBook(List<BrokerBookOrder> book, Collection<SentOrder> sought) {
        Map<ClientOrderId, Lookup> found = new HashMap<>();
        for (SentOrder order : sought) {
            BrokerOrderId id = order.brokerOrderId();
            found.put(
                    order.clientOrderId(),
                    among(book.stream()
                            .filter(one -> id == null
                                    ? order.clientOrderId().equals(one.clientOrderId())
                                    : id.equals(one.brokerOrderId()))
                            .toList()));
        }
        return found;
    }

    /** None, one or several candidates. */
    static Lookup among(List<BrokerBookOrder> candidates) {
        return switch (candidates.size()) {
            case 0 -> ABSENT;
            case 1 -> new Found(candidates.getFirst());
            default -> new Ambiguous(candidates);
        };
    }
}
