package dev.tradeplane.e2e.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.e2e.Account;
import dev.tradeplane.e2e.cell.LocalCell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One cell on real nodes: its containers run, its policies are in force, and people break it while alerts arrive. */
class CellOnNodesE2E {
    private static final List<String> SERVICES = List.of("audit-service", "broker-service", "risk-service", "gateway");
    private static final int CHANGES = Integer.getInteger("tradeplane.cluster.changes", 20);
    /** An edit whose event the operator missed is found by its next look, five seconds later at the soonest. */
    private static final Duration MISSED = Duration.ofSeconds(5);

    private static KubernetesCell cell;

    @BeforeAll
    static void aReadyCell() {
        cell = KubernetesCell.ready(Cluster.shared(), "desks", "crash-desk", Account.named("crash"));
    }

    @AfterAll
    static void gone() {
        if (cell != null) {
            cell.close();
        }
    }

    @Test
    void anAlertThroughTheServiceIsFilled() {
        cell.alerts().fills("first");
    }

    @Test
    void whatIsDeclaredIsWhatIsThere() {
        cell.awaitReady();

        assertEquals("", cell.difference(Account.named("crash")));
    }

    @Test
    void podsMayDieWhileAlertsArrive() throws Exception {
        StormRun.Outcome outcome = new StormRun(cell)
                .during(
                        () -> {
                            for (String component : Stream.concat(SERVICES.stream(), Stream.of("postgres"))
                                    .toList()) {
                                cell.kubectl(
                                        "delete", "pod", "-l", "tradeplane.dev/component=" + component, "--wait=false");
                                cell.awaitRolledOut();
                            }
                        },
                        1_000,
                        25);

        outcome.judge("pods deleted", Duration.ofSeconds(120));
    }

    @Test
    void everyServiceRollsWithoutDroppingAnAlert() throws Exception {
        StormRun.Outcome outcome = new StormRun(cell)
                .during(
                        () -> {
                            for (String service : SERVICES) {
                                cell.kubectl("rollout", "restart", "deployment/" + cell.account() + "-" + service);
                                cell.awaitRolledOut();
                            }
                        },
                        3_000,
                        50);

        outcome.judge("rolled at 50/s", StormRun.BREAKDOWN);
    }

    @Test
    void aHaltByPatchIsInForceAtOnce() {
        InForce times = new InForce(cell, "HALTED at " + CHANGES);
        for (int i = 0; i < CHANGES; i++) {
            boolean halt = i % 2 == 0;
            times.measure(
                    "{\"spec\":{\"tradingState\":\"" + (halt ? "Halted" : "Active") + "\"}}",
                    account -> account.at("/tradingState").asText().equals(halt ? "HALTED" : "ACTIVE"));
        }

        System.out.println(times);
        assertInForceAtOnce(times);
    }

    @Test
    void aLimitByPatchIsInForceAtOnce() {
        InForce times = new InForce(cell, "limit changed " + CHANGES);
        for (int i = 0; i < CHANGES; i++) {
            String limit = "" + (1_000_001 + i);
            times.measure(
                    "{\"spec\":{\"limits\":{\"maxPositionQuantity\":\"" + limit + "\"}}}",
                    account -> limits(account)
                            .anyMatch(l -> l.at("/limit").asText().equals(limit)));
        }

        System.out.println(times);
        assertInForceAtOnce(times);
    }

    @Test
    void thePluginShowsTheCellHaltsAndReleasesIt() {
        cell.alerts().fills("plugin");

        assertTrue(plugin("status").contains(": Ready"));
        assertTrue(plugin("orders", "--instrument", "NSE:SBIN").contains("FILLED"));
        assertTrue(plugin("halt", "--reason", "e2e").startsWith("Halted: trading state HALTED"));
        try {
            assertEquals("HALTED", cell.client().get("/v1/account").text("/tradingState"));
            assertTrue(plugin("limits").contains("trading state HALTED (declared ACTIVE, set HALTED)"));
        } finally {
            plugin("release", "--reason", "e2e");
        }
        for (String component :
                Stream.concat(SERVICES.stream(), Stream.of("postgres")).toList()) {
            assertTrue(plugin("logs", component, "--tail", "1").startsWith(component), component);
        }
    }

    @Test
    void ordersFlowWhileTheOperatorIsAway() {
        cell.cluster().kubectl("-n", "tradeplane-system", "scale", "deployment/tradeplane-operator", "--replicas=0");
        try {
            cell.alerts().fills("without-operator");
        } finally {
            cell.cluster()
                    .kubectl("-n", "tradeplane-system", "scale", "deployment/tradeplane-operator", "--replicas=1");
        }
    }

    @Test
    void policiesLetThroughWhatTheDesignNamesAndNothingElse() {
        Reach reach = new Reach(cell);

        System.out.println(reach.table());
        assertEquals(List.of(), reach.surprises());
    }

    private static void assertInForceAtOnce(InForce times) {
        assertTrue(times.worst().compareTo(MISSED) < 0, times.toString());
    }

    private static String plugin(String verb, String... words) {
        List<String> line = new ArrayList<>(List.of(verb, cell.account()));
        line.addAll(List.of(words));
        line.addAll(List.of("-n", cell.namespace()));
        line.addAll(List.of("--kubeconfig", cell.cluster().kubeConfig().toString()));
        return new Command(LocalCell.home(), "sh", "cli/kubectl-tradeplane").mustRun(line);
    }

    private static Stream<JsonNode> limits(JsonNode account) {
        return Stream.iterate(0, i -> i < account.at("/limits").size(), i -> i + 1)
                .map(i -> account.at("/limits/" + i));
    }
}
