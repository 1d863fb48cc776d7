package dev.tradeplane.risk.account;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.risk.inbox.Execution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a piece of work needs from the database beyond the book; fetched for the whole batch at once. */
public record Lookup(Set<IdempotencyKey> keys, Set<String> events, Set<Execution.Key> executions, Set<OrderId> orders) {
    public static final Lookup NOTHING = new Lookup(Set.of(), Set.of(), Set.of(), Set.of());

    public static Lookup key(IdempotencyKey key) {
        return new Lookup(Set.of(key), Set.of(), Set.of(), Set.of());
    }

    public static Lookup order(OrderId id) {
        return new Lookup(Set.of(), Set.of(), Set.of(), Set.of(id));
    }

    static Lookup union(List<Lookup> all) {
        Lookup union = new Lookup(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Lookup one : all) {
            union.keys.addAll(one.keys);
            union.events.addAll(one.events);
            union.executions.addAll(one.executions);
            union.orders.addAll(one.orders);
        }
        return union;
    }
}
