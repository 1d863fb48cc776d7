package dev.tradeplane.account.docs;

import dev.tradeplane.account.cell.NotYetInForce;
import dev.tradeplane.account.cell.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the code that {@code status} asks whether a field does anything yet. */
final class InForce {
    private InForce() {}

    static String word(String path, List<String> values) {
        String machine = word(path, values, Place.MACHINE);
        String cluster = word(path, values, Place.CLUSTER);
        return machine.equals(cluster) ? cluster : "in a cluster";
    }

    private static String word(String path, List<String> values, Place place) {
        List<String> written = values.isEmpty() ? List.of("true") : values;
        List<String> served =
                written.stream().filter(value -> isServed(path, value, place)).toList();
        if (served.isEmpty()) {
            return "not yet";
        }
        return served.equals(written)
                ? "yes"
                : served.stream().map(value -> "`" + value + "`").collect(Collectors.joining(" "));
    }

    private static boolean isServed(String path, String value, Place place) {
        Object written = value;
        for (String name : Arrays.asList(path.split("\\.")).reversed()) {
            Object inner = written;
            written = name.endsWith("[]")
                    ? Map.of(name.substring(0, name.length() - 2), List.of(inner))
                    : Map.of(name, inner);
        }
        return NotYetInForce.in(asResource(written), place).isEmpty();
    }

    private static Map<String, ?> asResource(Object written) {
        return Map.of("spec", ((Map<?, ?>) written).values().iterator().next());
    }
}
