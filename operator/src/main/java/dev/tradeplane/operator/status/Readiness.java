package dev.tradeplane.operator.status;

import static dev.tradeplane.operator.status.Finding.Type.DEGRADED;
import static dev.tradeplane.operator.status.Finding.Type.READY;
import static dev.tradeplane.operator.status.Finding.Type.RECONCILING;

import dev.tradeplane.operator.examination.Fault;
import dev.tradeplane.operator.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the cell runs as declared, is on its way there, or has lost something. */
final class Readiness {
    private Readiness() {}

    static Optional<Finding> ready(Observation seen) {
        return Optional.of(refused(seen)
                .or(() -> stopped(seen))
                .or(() -> failing(seen))
                .or(() -> unseen(seen))
                .or(() -> notServing(seen))
                .orElseGet(() -> serving(seen)));
    }

    static Optional<Finding> reconciling(Observation seen) {
        if (seen.running() == null) {
            return Optional.empty();
        }
        List<Part> moving = parts(seen, part -> part.stage().moving());
        if (!moving.isEmpty()) {
            return Optional.of(Finding.isTrue(
                    RECONCILING, seen.suspended() ? "Suspending" : "Progressing", "waiting for " + named(moving)));
        }
        return settingsUnderWay(seen);
    }

    static Optional<Finding> degraded(Observation seen) {
        List<Part> lost = parts(seen, part -> part.stage().lost());
        if (!seen.troubles().isEmpty()) {
            return Optional.of(
                    Finding.isTrue(DEGRADED, seen.troubles().getFirst().reason(), sentences(seen.troubles())));
        }
        if (!lost.isEmpty()) {
            return Optional.of(Finding.isTrue(DEGRADED, "PartsMissing", lost(lost)));
        }
        if (seen.reading() instanceof Reading.NotHeard(String why) && allServe(seen)) {
            return Optional.of(Finding.unknown(DEGRADED, "CellNotHeard", "risk-service says nothing: " + why));
        }
        return Optional.of(Finding.isFalse(DEGRADED, "AsExpected", "nothing has been lost"));
    }

    private static Optional<Finding> refused(Observation seen) {
        return seen.verdict().faults().stream()
                .findFirst()
                .map(fault -> Finding.isFalse(READY, fault.kind().reason(), refusal(seen, fault)));
    }

    private static String refusal(Observation seen, Fault fault) {
        return fault.sentence()
                + (seen.running() == null
                        ? "; nothing runs until then"
                        : "; the cell runs on as last declared without fault");
    }

    private static Optional<Finding> stopped(Observation seen) {
        return seen.suspended()
                ? Optional.of(Finding.isFalse(READY, "Suspended", "spec.suspend is true: no service runs"))
                : Optional.empty();
    }

    private static Optional<Finding> failing(Observation seen) {
        if (allServe(seen)) {
            return Optional.empty();
        }
        if (!seen.troubles().isEmpty()) {
            return Optional.of(Finding.isFalse(READY, seen.troubles().getFirst().reason(), sentences(seen.troubles())));
        }
        List<Part> failed = parts(seen, part -> part.stage() == Stage.FAILED);
        return failed.isEmpty() ? Optional.empty() : Optional.of(Finding.isFalse(READY, "RolloutFailed", lost(failed)));
    }

    private static Optional<Finding> unseen(Observation seen) {
        List<Part> unseen = parts(seen, part -> part.stage().unseen());
        return unseen.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.unknown(READY, "Progressing", "nothing is known yet of " + named(unseen)));
    }

    private static Optional<Finding> notServing(Observation seen) {
        List<Part> waiting = parts(seen, part -> !part.stage().serving());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        boolean starting = waiting.stream().allMatch(part -> part.stage().moving());
        return Optional.of(Finding.isFalse(
                READY,
                starting ? "Starting" : "PartsMissing",
                (starting ? "starting " : "not running: ") + named(waiting)));
    }

    private static Finding serving(Observation seen) {
        List<Part> rolling = parts(seen, part -> part.stage() == Stage.ROLLING);
        return Finding.isTrue(
                READY,
                "CellRuns",
                rolling.isEmpty()
                        ? "every part of the cell runs as declared"
                        : "the cell serves while its newer form is rolled out");
    }

    private static Optional<Finding> settingsUnderWay(Observation seen) {
        return Settings.underWay(seen).map(message -> Finding.isTrue(RECONCILING, "SettingsUnderWay", message));
    }

    private static boolean allServe(Observation seen) {
        return seen.parts().allMatch(part -> part.stage().serving());
    }

    private static List<Part> parts(Observation seen, Predicate<Part> wanted) {
        return seen.parts().filter(wanted).toList();
    }

    private static String named(List<Part> parts) {
        return parts.stream().map(Part::component).collect(Collectors.joining(", "));
    }

    private static String lost(List<Part> parts) {
        return parts.stream()
                .map(part -> part.component() + (part.why().isEmpty() ? " runs less than wanted" : ": " + part.why()))
                .collect(Collectors.joining("; "));
    }

    private static String sentences(List<Trouble> troubles) {
        return troubles.stream().map(Trouble::sentence).distinct().collect(Collectors.joining("; "));
    }
}
