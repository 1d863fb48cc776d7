package dev.tradeplane.e2e.proof;

import dev.tradeplane.e2e.check.Invariant;
import dev.tradeplane.e2e.check.Violation;
import java.util.List;
import java.util.Map;

/**
 * What the judge says of a run.
 *
 * @param states how many orders ended how, by account
 */
record Verdict(RunRecord run, List<Found> found, Traffic traffic, Map<String, Map<String, Integer>> states) {
    static final int HOLDS = 0;
    static final int VIOLATED = 1;
    static final int PROVES_NOTHING = 3;

    Verdict {
        found = List.copyOf(found);
        states = Map.copyOf(states);
    }

    /** A violation, and the account it was found at. */
    record Found(String account, Violation violation) {}

    List<String> gaps() {
        return traffic.gaps(run.faultsNeeded());
    }

    List<Found> of(Invariant invariant) {
        return found.stream()
                .filter(f -> f.violation().invariant() == invariant)
                .toList();
    }

    int exitCode() {
        if (!found.isEmpty()) {
            return VIOLATED;
        }
        return gaps().isEmpty() ? HOLDS : PROVES_NOTHING;
    }
}
