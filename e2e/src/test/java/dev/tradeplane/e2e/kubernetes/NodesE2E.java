package dev.tradeplane.e2e.kubernetes;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
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

        outcome.judge("node drained", Duration.ofSeconds(120));
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

        outcome.judge("node lost", Duration.ofSeconds(240));
    }

    private static StormRun.Outcome storm(StormRun.Trouble trouble) throws Exception {
        return new StormRun(cell).during(trouble, ALERTS, PER_SECOND);
    }
}
