package dev.tradeplane.e2e.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release of the operator is upgraded, put back, removed and installed again around a cell that does not notice. */
class ReleaseE2E {
    private static final String CRD = "crd/tradingaccounts.tradeplane.dev";

    private static KubernetesCell cell;
    private static Cluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void aReadyCell() {
        cell = KubernetesCell.standing();
        cluster = cell.cluster();
    }

    @Test
    void anUpgradeAndTheWayBackTouchNoCell() throws Exception {
        String before = pods();
        Path previous = PreviousChart.in(folder);

        StormRun.Outcome outcome = storm(() -> {
            put(previous);
            assertEquals("", shortNames());
            put(OperatorRelease.CHART);
            assertEquals("[\"ta\"]", shortNames());
        });

        outcome.judge("put back and upgraded", StormRun.BREAKDOWN);
        new Operator(cluster).obeys(cell, "2000003");
        assertEquals(before, pods());
    }

    @Test
    void cellsOutliveTheReleaseAndAreFoundAgain() throws Exception {
        String before = pods();
        Alerts alerts = cell.alerts();

        StormRun.Outcome outcome = storm(() -> {
            cluster.release().remove();
            new Operator(cluster).awaitGone();
            assertEquals("[\"ta\"]", shortNames());
            alerts.fills("uninstalled");
            put(OperatorRelease.CHART);
        });

        outcome.judge("uninstalled and installed again", StormRun.BREAKDOWN);
        new Operator(cluster).obeys(cell, "2000004");
        assertEquals(before, pods());
    }

    /** Until the operator of this chart runs; the account is Ready all along. */
    private static void put(Path chart) {
        cluster.release().put(chart);
        cluster.awaitOperator();
        cell.awaitReady();
    }

    private static String shortNames() {
        return cluster.kubectl("get", CRD, "-o", "jsonpath={.spec.names.shortNames}");
    }

    /** All but the gateway's, which an autoscaler adds and takes away. */
    private static String pods() {
        return cell.kubectl(
                "get",
                "pods",
                "-l",
                "tradeplane.dev/component in (risk-service, broker-service, audit-service, postgres)",
                "-o",
                "jsonpath={range .items[*]}{.metadata.name} {.metadata.uid}{\"\\n\"}{end}");
    }

    private static StormRun.Outcome storm(StormRun.Trouble trouble) throws Exception {
        return new StormRun(cell).during(trouble, 400, 20);
    }
}
