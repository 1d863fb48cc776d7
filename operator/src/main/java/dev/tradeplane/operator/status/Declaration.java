package dev.tradeplane.operator.status;

import static dev.tradeplane.operator.status.Finding.Type.NOT_YET_IN_FORCE;
import static dev.tradeplane.operator.status.Finding.Type.STALLED;
import static dev.tradeplane.operator.status.Finding.Type.SUSPENDED;

import dev.tradeplane.operator.examination.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said of the spec itself. */
final class Declaration {
    private Declaration() {}

    static Optional<Finding> stalled(Observation seen) {
        List<Fault> faults = seen.verdict().faults();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.isTrue(
                        STALLED,
                        faults.getFirst().kind().reason(),
                        faults.stream().map(Fault::sentence).collect(Collectors.joining("; "))));
    }

    static Optional<Finding> suspended(Observation seen) {
        if (!seen.suspended()) {
            return Optional.of(Finding.isFalse(SUSPENDED, "NotAsked", "spec.suspend is false"));
        }
        boolean all = seen.services().stream().allMatch(part -> part.stage() == Stage.STOPPED);
        return Optional.of(
                all
                        ? Finding.isTrue(SUSPENDED, "Suspended", "no service runs; the data is kept")
                        : Finding.isFalse(SUSPENDED, "Suspending", "services are being stopped"));
    }

    static Optional<Finding> notYetInForce(Observation seen) {
        return seen.notYetInForce().isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.isTrue(
                        NOT_YET_IN_FORCE,
                        "Accepted",
                        "accepted, and nothing does it yet: " + String.join(", ", seen.notYetInForce())));
    }
}
