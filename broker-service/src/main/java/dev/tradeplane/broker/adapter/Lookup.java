package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.util.List;

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

    /** None, one or several candidates. */
    static Lookup among(List<BrokerBookOrder> candidates) {
        return switch (candidates.size()) {
            case 0 -> ABSENT;
            case 1 -> new Found(candidates.getFirst());
            default -> new Ambiguous(candidates);
        };
    }
}
