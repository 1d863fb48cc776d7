package dev.tradeplane.operator.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one place conditions are made: in the order of their types, each with its generation and its moment. */
final class Conditions {
    private static final int LONGEST_MESSAGE = 2000;

    private final Clock clock;
    private final List<Judgement> judgements;

    Conditions(Clock clock) {
        this.clock = clock;
        Safeguards safeguards = new Safeguards(clock);
        this.judgements = List.of(
                Readiness::ready,
                Readiness::reconciling,
                Declaration::stalled,
                Readiness::degraded,
                Safeguards::databaseReady,
                safeguards::brokerSession,
                Safeguards::backupHealthy,
                Safeguards::auditIntact,
                Declaration::suspended,
                Declaration::notYetInForce);
    }

    List<Condition> of(Observation seen) {
        List<Condition> before =
                seen.before().map(status -> status.conditions()).orElse(List.of());
        return judgements.stream()
                .flatMap(judgement -> judgement.of(seen).stream())
                .map(finding -> condition(finding, seen.generation(), before))
                .toList();
    }

    /** Those of before, with some told anew. */
    List<Condition> retold(List<Condition> before, long generation, List<Finding> anew) {
        List<Condition> told = anew.stream()
                .map(finding -> condition(finding, generation, before))
                .toList();
        Stream<Condition> kept = before.stream()
                .filter(condition ->
                        told.stream().noneMatch(other -> other.getType().equals(condition.getType())));
        return Stream.concat(told.stream(), kept).toList();
    }

    /** A moment of transition stands for as long as the answer does. */
    private Condition condition(Finding finding, long generation, List<Condition> before) {
        Optional<Condition> earlier = before.stream()
                .filter(condition -> finding.type().word().equals(condition.getType())
                        && finding.answer().word().equals(condition.getStatus()))
                .findFirst();
        return new ConditionBuilder()
                .withType(finding.type().word())
                .withStatus(finding.answer().word())
                .withReason(finding.reason())
                .withMessage(cut(finding.message()))
                .withObservedGeneration(generation)
                .withLastTransitionTime(earlier.map(Condition::getLastTransitionTime)
                        .orElseGet(() ->
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()))
                .build();
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
