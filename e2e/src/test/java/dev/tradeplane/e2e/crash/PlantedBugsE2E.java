package dev.tradeplane.e2e.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.chaos.Blow;
import dev.tradeplane.e2e.chaos.BlowPlan;
import dev.tradeplane.e2e.check.Violation;
import dev.tradeplane.e2e.planted.AgentJar;
import dev.tradeplane.e2e.planted.PlantedBug;
import dev.tradeplane.e2e.workload.Signal;
import dev.tradeplane.e2e.workload.SignalPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows that the crash suite finds the mistakes it is there for. Not part of the ordinary build: run it with
 * {@code -Dtradeplane.planted=all}, or the name of one bug.
 */
class PlantedBugsE2E {
    private static final int SIGNALS = 500;
    private static final int BLOWS = 5;
    private static final long MEAN_PAUSE_MICROS = 100_000;
    /** No REST order may outlive the restart of a killed service: what was sent unseen then shows. */
    private static final int IMPATIENT_PERCENT = 100;

    /** Blows fall on a process at work, not on one that just begins. */
    private static final CrashRun.Pace PACE =
            new CrashRun.Pace(Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofSeconds(20));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    static Stream<PlantedBug> wanted() {
        String name = System.getProperty("tradeplane.planted", "all");
        return name.equals("all") ? Stream.of(PlantedBug.values()) : Stream.of(PlantedBug.valueOf(name));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void findsThePlantedBug(PlantedBug bug) throws Exception {
        long seed = Long.getLong("tradeplane.crash.seed", new SplittableRandom().nextLong());
        System.out.println(bug + ": crash seed " + seed + ", cell in " + folder);
        List<Signal> signals = SignalPlan.of(seed, SIGNALS, MEAN_PAUSE_MICROS, IMPATIENT_PERCENT);
        List<Blow> blows = BlowPlan.of(seed, SIGNALS, Collections.nCopies(BLOWS, victimOf(bug)), false);
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", AgentJar.optionFor(bug, folder));

        CrashRun.Outcome outcome;
        try (LocalCell cell = LocalCell.in(folder, Account.named("crash"), environment)) {
            outcome = new CrashRun(cell, PACE).run(signals, blows);
        }

        System.out.println(bug + ": crash seed " + seed + "\n" + new CrashReport(outcome));
        assertEquals(List.of(), AgentJar.missing(bug, folder).toList(), "the bug was not planted");
        Set<String> broken = outcome.violations().stream().map(Violation::rule).collect(Collectors.toSet());
        assertFalse(Collections.disjoint(signsOf(bug), broken), () -> bug + " went unnoticed: " + broken);
    }

    /** Rules of which it must break at least one. */
    private static Set<String> signsOf(PlantedBug bug) {
        return switch (bug) {
            case CLAIM_AFTER_SEND -> Set.of("UnsentOrdersStayUnsent", "NoOrderWithoutIntent");
            case OUTBOX_OUTSIDE -> Set.of("Settled", "AuditEqualsChanges");
            case IDEMPOTENCY_APART -> Set.of("OneSignalOneOrder", "EverySignalIsAnswered");
        };
    }

    /** The process to kill again and again: the one in which the gap is. */
    private static CellProcess victimOf(PlantedBug bug) {
        return switch (bug) {
            case CLAIM_AFTER_SEND -> CellProcess.BROKER_SERVICE;
            case OUTBOX_OUTSIDE, IDEMPOTENCY_APART -> CellProcess.RISK_SERVICE;
        };
    }
}
