package dev.tradeplane.testsupport.simulator.market;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an order came, which never changes.
 *
 * @param clientId what its owner calls it: a tag, a client order id
 * @param entry the order that has to be filled before this one works
 * @param rivals orders of one name here cancel each other once one of them fills
 * @param words what the dialect wants to say again when it shows the order
 */
public record Placement(
        @Nullable String clientId,
        @Nullable String entry,
        @Nullable String rivals,
        Map<String, String> words) {
    public Placement {
        words = Map.copyOf(words);
    }

    public static Placement alone(@Nullable String clientId, Map<String, String> words) {
        return new Placement(clientId, null, null, words);
    }

    public String word(String name) {
        return words.getOrDefault(name, "");
    }
}
