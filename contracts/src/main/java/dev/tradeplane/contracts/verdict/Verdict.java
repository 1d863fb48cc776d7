package dev.tradeplane.contracts.verdict;

import dev.tradeplane.contracts.verdict.OrderPath.Neighbour;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that an order was approved: as text the token, then {@code ~l} or {@code ~r} and a hash for each neighbour.
 *
 * @param token EdDSA JWT over the root of the orders approved together
 * @param path the way from this order to that root
 */
public record Verdict(String token, OrderPath path) {
    private static final String SEPARATOR = "~";
    private static final char LEFT = 'l';
    private static final char RIGHT = 'r';

    /** Throws IllegalArgumentException when it is no such text. */
    public static Verdict parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        List<Neighbour> neighbours = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            neighbours.add(neighbour(parts[i]));
        }
        return new Verdict(parts[0], new OrderPath(neighbours));
    }

    private static Neighbour neighbour(String part) {
        boolean left = !part.isEmpty() && part.charAt(0) == LEFT;
        if (!left && (part.isEmpty() || part.charAt(0) != RIGHT)) {
            throw new IllegalArgumentException("a neighbour is left or right");
        }
        return new Neighbour(left, new OrderHash(part.substring(1)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(token);
        for (Neighbour neighbour : path.neighbours()) {
            text.append(SEPARATOR)
                    .append(neighbour.left() ? LEFT : RIGHT)
                    .append(neighbour.hash().hex());
        }
        return text.toString();
    }
}
