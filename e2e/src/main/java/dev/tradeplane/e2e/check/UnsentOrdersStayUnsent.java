package dev.tradeplane.e2e.check;

import java.util.Set;
import java.util.stream.Stream;

/** What we say was never sent is not at the broker. */
final class UnsentOrdersStayUnsent implements Rule {
    private static final Set<String> UNSENT = Set.of("DENIED", "EXPIRED_UNSENT");

    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.held().orders().stream()
                .filter(o -> UNSENT.contains(o.state()))
                .filter(o -> !evidence.bookOrdersOf(o).isEmpty())
                .map(o -> "order " + o.id() + " (" + o.key() + ") is " + o.state() + ", but the broker has it");
    }
}
