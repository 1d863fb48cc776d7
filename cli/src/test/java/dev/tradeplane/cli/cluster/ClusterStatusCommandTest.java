package dev.tradeplane.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterStatusCommandTest {
    private static final String READY = """
            {"metadata":{"name":"paper","generation":4},
             "status":{"observedGeneration":4,"tradingState":"Halted","declaredTradingState":"Active",
               "setTradingState":"Halted","limitsVersion":7,"positions":2,"dayPnl":"-120.50","aNewField":{},
               "endpoints":{"gateway":"https://desk.example.com"},
               "conditions":[{"type":"Ready","status":"True","reason":"CellReady","message":"4 of 4 services are ready"},
                 {"type":"NotYetInForce","status":"True","reason":"Accepted","message":"spec.breakers,\\nspec.playbooks"}]}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private ClusterDesk desk = null;

    @BeforeEach
    void start() {
        desk = new ClusterDesk(folder);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void showsConditionsStatesAndPods() {
        desk.cluster().has(ClusterDesk.ACCOUNTS, ClusterDesk.list(READY)).has(ClusterDesk.PODS, ClusterDesk.list("""
                {"metadata":{"name":"paper-gateway-1"},"status":{"phase":"Running",
                 "conditions":[{"type":"Ready","status":"True"}],
                 "containerStatuses":[{"restartCount":1,"state":{"running":{}}}]}}
                """));

        assertEquals(0, desk.type("status"));

        assertEquals(
                List.of(
                        "TradingAccount paper in trading: Ready",
                        "",
                        "CONDITION      STATUS  REASON     MESSAGE",
                        "Ready          True    CellReady  4 of 4 services are ready",
                        "NotYetInForce  True    Accepted   spec.breakers, spec.playbooks",
                        "",
                        "trading state    Halted (declared Active, set Halted)",
                        "limits in force  version 7",
                        "positions        2",
                        "day P&L          -120.50",
                        "not yet in force spec.breakers, spec.playbooks",
                        "gateway          https://desk.example.com",
                        "",
                        "POD              READY  RESTARTS  STATE",
                        "paper-gateway-1  yes    1         Running"),
                desk.screen().lines());
        assertTrue(
                desk.cluster().asked().contains(ClusterDesk.PODS + "?labelSelector=tradeplane.dev%2Faccount%3Dpaper"));
    }

    @Test
    void isNotReadyWhileTheOperatorHasNotSeenTheLastEdit() {
        desk.cluster().has(ClusterDesk.ACCOUNTS + "/paper", READY.replace("\"generation\":4", "\"generation\":5"));

        assertEquals(1, desk.type("status", "paper"));

        assertTrue(desk.screen().text().contains("the operator has not looked at its generation 5 yet"));
        assertTrue(desk.screen().text().contains("kubectl tradeplane verify-install --kubeconfig"));
    }

    @Test
    void saysWhyItIsNotReady() {
        desk.cluster().has(ClusterDesk.ACCOUNTS + "/paper", """
                {"metadata":{"name":"paper","generation":1},"status":{"observedGeneration":1,
                 "conditions":[{"type":"Ready","status":"False","reason":"ImagePullBackOff","message":"no such image"}]}}
                """);

        assertEquals(1, desk.type("status", "paper"));

        assertEquals(
                "TradingAccount paper in trading: not Ready: ImagePullBackOff, no such image",
                desk.screen().lines().getFirst());
    }

    @Test
    void showsWhyAPodWaits() {
        desk.cluster()
                .has(ClusterDesk.ACCOUNTS, ClusterDesk.list(READY))
                .has(ClusterDesk.PODS, ClusterDesk.list("""
                {"metadata":{"name":"a"},"status":{"phase":"Running","containerStatuses":[{"restartCount":5,
                 "state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 40s"}},
                 "lastState":{"terminated":{"reason":"OOMKilled","exitCode":137}}}]}}
                """, """
                {"metadata":{"name":"b"},"status":{"phase":"Pending",
                 "conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/2 nodes"}]}}
                """, """
                {"metadata":{"name":"c","deletionTimestamp":"2026-11-23T11:00:00Z"},
                 "status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}}
                """));

        desk.type("status");

        List<String> lines = desk.screen().lines();
        assertEquals(
                List.of(
                        "a    no     5         CrashLoopBackOff: back-off 40s (last: OOMKilled, exit code 137)",
                        "b    no     0         Unschedulable: 0/2 nodes",
                        "c    no     0         Terminating"),
                lines.subList(lines.size() - 3, lines.size()));
    }

    @Test
    void asksWhichWhenThereAreSeveral() {
        desk.cluster()
                .has(
                        ClusterDesk.ACCOUNTS,
                        ClusterDesk.list("{\"metadata\":{\"name\":\"a\"}}", "{\"metadata\":{\"name\":\"b\"}}"));

        assertEquals(1, desk.type("status"));

        assertEquals("Which account? trading has a, b.\n", desk.screen().problems());
    }

    @Test
    void tellsAnAbsentAccountFromAnAbsentInstallation() {
        assertEquals(1, desk.type("status", "paper"));
        assertTrue(desk.screen().problems().contains("There is no TradingAccount paper in namespace trading"));

        desk.cluster().forgets("/apis/tradeplane.dev/v1alpha1");
        assertEquals(1, desk.type("status", "paper"));
        assertTrue(desk.screen().problems().contains("The cluster does not know TradingAccounts"));
    }
}
