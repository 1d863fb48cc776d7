package dev.tradeplane.e2e.crash;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.cell.CellProcess;
import dev.tradeplane.e2e.cell.LocalCell;
import dev.tradeplane.e2e.chaos.Blow;
import dev.tradeplane.e2e.chaos.BlowPlan;
import dev.tradeplane.e2e.workload.Signal;
import dev.tradeplane.e2e.workload.SignalPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Run it again as it was with {@code -Dtradeplane.crash.seed=SEED}; the seed is in its output. */
class CrashE2E {
    private static final int SIGNALS = Integer.getInteger("tradeplane.crash.signals", 2000);
    private static final long MEAN_PAUSE_MICROS = 25_000;
    private static final int IMPATIENT_PERCENT = 25;
    private static final CrashRun.Pace PACE =
            new CrashRun.Pace(Duration.ZERO, Duration.ofSeconds(100), Duration.ofSeconds(60));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesAndDoublesNothingWhateverIsKilled() throws Exception {
        long seed = Long.getLong("tradeplane.crash.seed", new SplittableRandom().nextLong());
        System.out.println("crash seed " + seed + ", cell in " + folder);
        List<Signal> signals = SignalPlan.of(seed, SIGNALS, MEAN_PAUSE_MICROS, IMPATIENT_PERCENT);
        List<CellProcess> targets =
                Stream.of(CellProcess.values()).flatMap(p -> Stream.of(p, p)).toList();
        List<Blow> blows = BlowPlan.of(seed, SIGNALS, targets, true);

        CrashRun.Outcome outcome;
        try (LocalCell cell = LocalCell.in(folder, Account.named("crash"))) {
            outcome = new CrashRun(cell, PACE).run(signals, blows);
        }

        CrashReport report = new CrashReport(outcome);
        System.out.println("crash seed " + seed + "\n" + report);
        assertAll(
                () -> assertEquals(List.of(), outcome.violations()),
                () -> assertTrue(report.kills() >= 10, "too few kills"),
                () -> assertEquals(
                        CellProcess.values().length + 1, report.blows().size(), "not every process was killed"),
                () -> assertTrue(report.inFlightAtKills() > 0, "nothing was in flight when kills came"),
                () -> assertTrue(report.retried() > 0, "nobody had to ask again"),
                () -> assertTrue(report.hungUp() > 0, "nobody hung up"),
                () -> assertTrue(report.accepted() > SIGNALS / 2, "too few signals were accepted"),
                () -> assertTrue(report.trades() > 0, "nothing was filled"),
                () -> assertTrue(report.canceled() > 0, "nothing was canceled"));
    }
}
