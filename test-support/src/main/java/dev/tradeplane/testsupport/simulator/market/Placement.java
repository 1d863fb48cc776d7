package dev.tradeplane.testsupport.simulator.market;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an order came, which never changes.
 *
 * @param clientId what its owner calls it: a tag, a client order id
 * @param entry the order that has to be filled before this one works
 * @param rivals orders of one name here cancel each other once one of them fills
 * @param forPart whether it works for a part, too, when the rest of its entry was canceled or expired
 * @param words what the dialect wants to say again when it shows the order
 */
public record Placement(
        @Nullable String clientId,
        @Nullable String entry,
        @Nullable String rivals,
        boolean forPart,
        Map<String, String> words) {
    public Placement {
        words = Map.copyOf(words);
    }

    public Placement(
            @Nullable String clientId, @Nullable String entry, @Nullable String rivals, Map<String, String> words) {
        this(clientId, entry, rivals, false, words);
    }

    public static Placement alone(@Nullable String clientId, Map<String, String> words) {
        return new Placement(clientId, null, null, words);
    }

    public Placement alsoForPart() {
        return new Placement(clientId, entry, rivals, true, words);
    }

    Placement following(String other) {
        return new Placement(clientId, other, rivals, forPart, words);
    }

    public String word(String name) {
        return words.getOrDefault(name, "");
    }
}
