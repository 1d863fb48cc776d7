package dev.tradeplane.e2e.kubernetes;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.Account;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API server or the operator is away: cells trade on, and whoever comes next ends what was begun. */
class AwayE2E {
    private static final String API_SERVER = "kube-apiserver";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(3);
    /** Enough of them for the lease of the operator to end meanwhile. */
    private static final int ALERTS_MEANWHILE = 100;

    private static KubernetesCell cell;
    private static Cluster cluster;
    private static Operator operator;

    @BeforeAll
    static void aReadyCell() {
        cell = KubernetesCell.standing();
        cluster = cell.cluster();
        operator = new Operator(cluster);
    }

    @Test
    void ordersFlowWhileTheApiServerIsAway() throws Exception {
        Alerts alerts = cell.alerts();
        UUID run = UUID.randomUUID();

        StormRun.Outcome outcome = new StormRun(cell)
                .during(
                        () -> {
                            cluster.run("kill", API_SERVER);
                            for (int i = 0; i < ALERTS_MEANWHILE; i++) {
                                alerts.fills("alone-" + run + "-" + i);
                            }
                            cluster.run("start", API_SERVER);
                            eventually(SOON, () -> assertTrue(apiServerAnswers()));
                            schedulerStartsAnew();
                        },
                        600,
                        20);

        outcome.judge("API server away", StormRun.BREAKDOWN);
        operator.obeys(cell, "2000001");
    }

    @Test
    void anotherOperatorTakesOver() {
        operator.replicas(2);
        String first = operator.leader();
        operator.kill(first);

        operator.obeys(cell, "2000002");

        assertNotEquals(first, operator.leader());
        operator.replicas(1);
    }

    @Test
    void whatAKilledOperatorBeganIsEnded() {
        KubernetesCell begun = KubernetesCell.declared(
                cluster,
                "away",
                "away-desk",
                Account.named("crash").replace("crash-desk", "away-desk") + "  deletionPolicy: Delete\n");
        killOnce(begun, "secrets");
        killOnce(begun, "deployments");
        begun.awaitReady();

        begun.kubectl("delete", "tradingaccount", "away-desk", "--wait=false");
        operator.kill();

        eventually(
                LONG,
                () -> assertEquals(
                        "",
                        begun.kubectl("get", "tradingaccounts,pods,persistentvolumeclaims,secrets", "-o", "name")
                                .strip()));
        cluster.kubectl("delete", "namespace", "away", "--wait=false");
    }

    private static void killOnce(KubernetesCell begun, String kind) {
        eventually(
                SOON,
                () -> assertNotEquals(
                        "", begun.kubectl("get", kind, "-o", "name").strip()));
        operator.kill();
    }

    /** It ends when its cache proves wrong, which missed events can make it, and relies on being started again. */
    private static void schedulerStartsAnew() {
        cluster.run("stop", "kube-scheduler");
        cluster.run("start", "kube-scheduler");
    }

    private static boolean apiServerAnswers() {
        try {
            return cluster.kubectl("get", "--raw=/readyz").equals("ok");
        } catch (CommandFailedException notYet) {
            return false;
        }
    }
}
