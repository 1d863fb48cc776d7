package dev.tradeplane.contracts.verdict;

import java.util.List;

/**
 * The way from an order to the root of its {@link OrderTree}.
 *
 * @param neighbours from the order upwards; none for an order alone
 */
public record OrderPath(List<Neighbour> neighbours) {
    public OrderPath {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * What stands beside the way.
     *
     * @param left whether it is the left of the two
     */
    public record Neighbour(boolean left, OrderHash hash) {}

    /** The root this order has by this way, right or wrong. */
    public OrderHash rootOf(OrderHash order) {
        OrderHash at = order;
        for (Neighbour neighbour : neighbours) {
            at = neighbour.left() ? OrderHash.above(neighbour.hash(), at) : OrderHash.above(at, neighbour.hash());
        }
        return at;
    }
}
