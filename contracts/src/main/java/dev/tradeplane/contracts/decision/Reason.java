package dev.tradeplane.contracts.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why an order was denied, rejected or ended.
 *
 * @param message one sentence for a person
 * @param numbers the numbers that were compared, by name, as decimal text
 */
public record Reason(ReasonCode code, String message, Map<String, String> numbers) {
    public Reason {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    public static Reason of(ReasonCode code, String message) {
        return new Reason(code, message, Map.of());
    }

    /** Over a limit: the two numbers under the names every such denial uses. */
    public static Reason exceeded(ReasonCode code, Object actual, Object limit) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("actual", actual.toString());
        numbers.put("limit", limit.toString());
        return new Reason(code, code.meaning() + ": " + actual + " against " + limit, numbers);
    }
}
