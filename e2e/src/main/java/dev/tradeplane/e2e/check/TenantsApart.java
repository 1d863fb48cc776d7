package dev.tradeplane.e2e.check;

import dev.tradeplane.e2e.history.Operation;
import java.util.stream.Stream;

/** What belongs to one account is neither shown to another nor opened by its keys. */
final class TenantsApart implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.operations("trespass")
                .filter(Operation::isOk)
                .map(o -> "a stranger was let in: " + o.asked() + " was answered " + o.told());
    }
}
