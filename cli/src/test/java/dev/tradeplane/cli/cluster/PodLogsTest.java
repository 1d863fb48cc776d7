package dev.tradeplane.cli.cluster;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodLogsTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String GATEWAY = ClusterDesk.PODS + "/paper-gateway-x1/log";
    private static final String RISK = ClusterDesk.PODS + "/paper-risk-service-y2/log";

    @TempDir
    private Path folder = Path.of("");

    private ClusterDesk desk = null;

    @BeforeEach
    void start() {
        desk = new ClusterDesk(folder);
        desk.cluster()
                .has(ClusterDesk.ACCOUNTS, ClusterDesk.list("{\"metadata\":{\"name\":\"paper\"}}"))
                .has(ClusterDesk.ACCOUNTS + "/paper", "{\"metadata\":{\"name\":\"paper\"}}")
                .has(
                        ClusterDesk.PODS,
                        ClusterDesk.list(
                                pod("gateway", "paper-gateway-x1", "c1", "terminated"),
                                pod("risk-service", "paper-risk-service-y2", "c2", "terminated")));
        desk.cluster()
                .has(GATEWAY, "2026-11-23T11:59:01.5Z in\n2026-11-23T11:59:03Z out\n")
                .has(RISK, "2026-11-23T11:59:02Z decided\n");
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void mergesThePodsByTimeAndNamesThem() {
        assertEquals(0, desk.type("logs"));

        assertEquals(
                List.of("gateway-x1     | in", "risk-service-y2| decided", "gateway-x1     | out"),
                desk.screen().lines());
    }

    @Test
    void asksForTheServiceAndTheTimeWanted() {
        assertEquals(0, desk.type("logs", "paper", "risk-service", "--since", "15m", "--tail", "5"));

        assertEquals(List.of("risk-service-y2| decided"), desk.screen().lines());
        assertTrue(desk.cluster()
                .asked()
                .contains(RISK + "?timestamps=true&container=main&sinceTime=2026-11-23T11:45:00Z&tailLines=5"));
    }

    @Test
    void isAUsageErrorForAServiceThatDoesNotExist() {
        assertEquals(2, desk.type("logs", "paper", "mainframe"));
    }

    @Test
    void followsARestartedContainerFromItsFirstLineAndNoneTwice() {
        Thread follower = Thread.startVirtualThread(() -> desk.type("logs", "-f"));
        eventually(SOON, () -> assertTrue(desk.screen().text().contains("decided")));

        desk.cluster().has(RISK, "2026-11-23T11:59:09Z started again\n");
        desk.cluster()
                .has(
                        ClusterDesk.PODS,
                        ClusterDesk.list(
                                pod("gateway", "paper-gateway-x1", "c1", "terminated"),
                                pod("risk-service", "paper-risk-service-y2", "c3", "terminated")));

        eventually(SOON, () -> assertTrue(desk.screen().text().contains("started again")));
        follower.interrupt();
        eventually(SOON, () -> assertFalse(follower.isAlive()));
        assertEquals(4, desk.screen().lines().size(), desk.screen().text());
    }

    @Test
    void goesOnAfterABrokenConnectionWhereItStopped() {
        desk.cluster().has(ClusterDesk.PODS, ClusterDesk.list(pod("gateway", "paper-gateway-x1", "c1", "running")));

        Thread follower = Thread.startVirtualThread(() -> desk.type("logs", "-f"));

        eventually(
                SOON,
                () -> assertTrue(desk.cluster().asked().stream()
                        .anyMatch(path -> path.contains("sinceTime=2026-11-23T11:59:03Z"))));
        desk.cluster().has(GATEWAY, "2026-11-23T11:59:03Z out\n2026-11-23T11:59:04Z next\n");
        eventually(SOON, () -> assertTrue(desk.screen().text().contains("next")));
        follower.interrupt();
        eventually(SOON, () -> assertFalse(follower.isAlive()));
        assertEquals(3, desk.screen().lines().size(), desk.screen().text());
    }

    private static String pod(String component, String name, String id, String state) {
        return """
                {"metadata":{"name":"%s","labels":{"tradeplane.dev/component":"%s"}},
                 "status":{"containerStatuses":[{"name":"main","containerID":"%s","state":{"%s":{}}}]}}
                """.formatted(name, component, id, state);
    }
}
