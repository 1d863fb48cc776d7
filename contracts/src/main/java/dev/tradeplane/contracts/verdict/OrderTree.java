package dev.tradeplane.contracts.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * The orders approved together, under one root: one signature of the root approves each of them, and none but them. A
 * node without a neighbour rises as it is.
 */
public final class OrderTree {
    private final List<List<OrderHash>> levels = new ArrayList<>();

    private OrderTree(List<OrderHash> orders) {
        levels.add(orders);
        while (levels.getLast().size() > 1) {
            levels.add(above(levels.getLast()));
        }
    }

    /** There must be one at least. */
    public static OrderTree over(List<OrderHash> orders) {
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("a tree of nothing has no root");
        }
        return new OrderTree(List.copyOf(orders));
    }

    public OrderHash root() {
        return levels.getLast().getFirst();
    }

    /** The way up from the order at this place. */
    public OrderPath pathFrom(int place) {
        List<OrderPath.Neighbour> neighbours = new ArrayList<>();
        int at = place;
        for (List<OrderHash> level : levels) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                neighbours.add(new OrderPath.Neighbour(beside < at, level.get(beside)));
            }
            at /= 2;
        }
        return new OrderPath(neighbours);
    }

    private static List<OrderHash> above(List<OrderHash> level) {
        List<OrderHash> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? OrderHash.above(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }
}
