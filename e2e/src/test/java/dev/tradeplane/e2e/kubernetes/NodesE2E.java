package dev.tradeplane.e2e.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nodes go, as wanted or not, while alerts arrive: nothing is lost or doubled. */
class NodesE2E {
    private static final int ALERTS = 600;
    private static final int PER_SECOND = 20;

    private static KubernetesCell cell;
    private static Nodes nodes;

    @BeforeAll
    static void aReadyCell() {
        cell = KubernetesCell.standing();
        nodes = new Nodes(cell.cluster());
    }

    @Test
    void aNodeMayBeDrainedWhileAlertsArrive() throws Exception {
        String drained = Nodes.ofPostgres(cell);

        StormRun.Outcome outcome = storm(() -> {
            nodes.drain(drained);
            cell.awaitServing();
        });
        nodes.uncordon(drained);

        judge("node drained", outcome, 120);
        assertNotEquals(drained, Nodes.ofPostgres(cell));
    }

    @Test
    void aNodeMayLoseItsPowerWhileAlertsArrive() throws Exception {
        String lost = Nodes.ofPostgres(cell);

        StormRun.Outcome outcome = storm(() -> {
            nodes.kill(lost);
            cell.awaitServing();
        });
        nodes.revive(lost);
        cell.awaitReady();

        judge("node lost", outcome, 240);
    }

    private static StormRun.Outcome storm(StormRun.Trouble trouble) throws Exception {
        long seed = Long.getLong("tradeplane.cluster.seed", new SplittableRandom().nextLong());
        System.out.println("seed " + seed);
        return new StormRun(cell).during(trouble, seed, ALERTS, PER_SECOND);
    }

    /** How long nobody answered is a figure; only a collapse of it is a fault. */
    private static void judge(String what, StormRun.Outcome outcome, int seconds) {
        System.out.println(what + ": " + outcome);
        assertAll(
                () -> assertEquals(List.of(), outcome.violations()),
                () -> assertTrue(outcome.accepted() > ALERTS / 4, "too few alerts were accepted"),
                () -> assertTrue(
                        outcome.worstGap().toSeconds() < seconds, "nobody answered for " + outcome.worstGap()));
    }
}
