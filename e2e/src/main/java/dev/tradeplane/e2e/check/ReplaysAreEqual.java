package dev.tradeplane.e2e.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever repeats a key is told the same each time, byte for byte. */
final class ReplaysAreEqual implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, Set<String>> bodies = evidence.operations("place")
                .filter(o -> o.told().path("replayed").asBoolean())
                .collect(groupingBy(
                        o -> o.asked().path("key").asText(),
                        mapping(o -> o.told().path("body").asText(), toSet())));
        return bodies.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> "the replays of " + e.getKey() + " differ: " + e.getValue());
    }
}
