package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.history.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which limits could be in force when, as the person who edits them sees it: from the moment of an edit until the next one
 * was seen to be in force.
 */
final class LimitsInForce {
    private final List<Span> spans = new ArrayList<>();

    private record Span(Instant from, Instant until, Operation edit) {}

    LimitsInForce(Evidence evidence) {
        List<Operation> edits = evidence.operations("limits").toList();
        for (int i = 0; i < edits.size(); i++) {
            Instant until = edits.stream()
                    .skip(i + 1L)
                    .filter(Operation::isOk)
                    .findFirst()
                    .map(Operation::ended)
                    .orElse(Instant.MAX);
            spans.add(new Span(edits.get(i).begun(), until, edits.get(i)));
        }
    }

    boolean areKnown() {
        return !spans.isEmpty();
    }

    /** The loosest a limit can have been at any moment of a stretch of time. */
    BigDecimal loosest(String limit, Instant from, Instant to) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(to) && !span.until().isBefore(from))
                .map(span -> new BigDecimal(span.edit().asked().path(limit).asText()))
                .reduce(BigDecimal::max)
                .orElseThrow(() -> new IllegalStateException("no " + limit + " between " + from + " and " + to));
    }
}
