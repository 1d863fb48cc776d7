package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.history.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From one second after a halt was acknowledged until its release was asked for, nothing reaches the broker. What a cut or
 * slow wire to the broker still held had been sent before.
 */
final class NothingSentWhileHalted implements Rule {
    private static final Pattern BROKER_WIRE = Pattern.compile("→broker\\b(?!-)");
    private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(1);

    @Override
    public Stream<String> violations(Evidence evidence) {
        List<Operation> changes = evidence.operations("trading-state").toList();
        return IntStream.range(0, changes.size())
                .filter(i -> isHalt(changes.get(i)))
                .boxed()
                .flatMap(i -> {
                    Instant from = changes.get(i).ended().plus(IN_FORCE_WITHIN);
                    Instant until = i + 1 < changes.size() ? changes.get(i + 1).begun() : Instant.MAX;
                    return evidence.course().broker().arrivals().entrySet().stream()
                            .filter(a ->
                                    a.getValue().isAfter(from) && a.getValue().isBefore(until))
                            .filter(a -> !wasHeldUp(evidence, a.getValue()))
                            .map(a -> "order " + a.getKey() + " came to the broker at " + a.getValue()
                                    + ", trading was halted from " + from + " to " + until);
                });
    }

    private static boolean wasHeldUp(Evidence evidence, Instant arrival) {
        return evidence.operations("fault")
                .filter(fault -> BROKER_WIRE.matcher(fault.told().asText()).find())
                .anyMatch(fault -> !arrival.isBefore(fault.begun())
                        && arrival.isBefore(fault.ended().plus(IN_FORCE_WITHIN)));
    }

    private static boolean isHalt(Operation change) {
        return change.isOk() && change.asked().asText().equals("HALTED");
    }
}
