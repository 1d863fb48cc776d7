package dev.tradeplane.e2e.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.cell.CellProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlowPlanTest {
    private static final int SIGNALS = 1000;

    private final List<CellProcess> targets =
            List.of(CellProcess.GATEWAY, CellProcess.POSTGRES, CellProcess.POSTGRES, CellProcess.AUDIT_SERVICE);
    private final List<Blow> plan = BlowPlan.of(7, SIGNALS, targets, true);

    @Test
    void strikesEachTargetAsOftenAsItIsListed() {
        List<CellProcess> struck =
                plan.stream().flatMap(blow -> blow.target().stream()).sorted().toList();
        assertEquals(targets.stream().sorted().toList(), struck);
    }

    @Test
    void strikesEverythingOnce() {
        assertEquals(1, plan.stream().filter(blow -> blow.target().isEmpty()).count());
    }

    @Test
    void strikesWhileThereIsWorkInHand() {
        assertTrue(plan.stream().allMatch(blow -> blow.afterSignals() > 0 && blow.afterSignals() < SIGNALS));
    }

    @Test
    void makesTheSamePlanFromTheSameSeed() {
        assertEquals(plan, BlowPlan.of(7, SIGNALS, targets, true));
    }
}
