package dev.tradeplane.e2e.bench;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether a build's figures are worse by so much that it cannot be the machine. A figure is a time or a cost as a number
 * of pgbench's inserts, so the less the better, on any machine.
 */
record Collapse(Map<String, Long> committed) {
    private static final long TIMES = 5;

    /** One text for each figure that collapsed or is missing. */
    Stream<String> found(Map<String, Long> measured) {
        return committed.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(known -> {
            Long now = measured.get(known.getKey());
            if (now == null) {
                return Stream.of(known.getKey() + " was not taken");
            }
            return now > TIMES * known.getValue()
                    ? Stream.of(known.getKey() + " is " + now + ", more than " + TIMES + " × " + known.getValue())
                    : Stream.empty();
        });
    }
}
