package dev.tradeplane.cli.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.Eventually;
import dev.tradeplane.testsupport.kubernetes.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and tools see of the definition beside its rules. */
class DefinitionIT {
    private static final String DESK = """
            apiVersion: tradeplane.dev/v1alpha1
            kind: TradingAccount
            metadata: {name: %s}
            spec: {broker: {name: paper}}
            """;
    private static ServedAccounts server;

    @BeforeAll
    static void start() {
        server = new ServedAccounts();
        Eventually.eventually(Duration.ofSeconds(30), () -> {
            Answer first = server.applied(DESK.formatted("desk"));
            assertTrue(first.accepted(), first::body);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Whoever waits for an account must not take a fresh one for a finished one. */
    @Test
    void anAccountNobodyLookedAtSaysSo() {
        assertEquals("-1", server.kubectl("get", "ta", "desk", "-o", "jsonpath={.status.observedGeneration}"));
    }

    @Test
    void theDefaultsCanBeSeen() {
        assertEquals(
                "Active 100000 4 Retain",
                server.kubectl(
                        "get",
                        "ta",
                        "desk",
                        "-o",
                        "jsonpath={.spec.tradingState} {.spec.limits.maxOrderNotional} {.spec.scaling.gateway.max} {.spec.deletionPolicy}"));
    }

    @Test
    void theColumnsTellHowTheCellIs() {
        String now = "2026-11-23T09:15:00Z";
        server.applied(DESK.formatted("shown"));
        server.kubectl(
                "patch",
                "ta",
                "shown",
                "--subresource=status",
                "--type=merge",
                "-p",
                "{\"status\":{\"tradingState\":\"Halted\",\"positions\":2,\"dayPnl\":\"-512.50\",\"lastBackup\":{\"time\":\""
                        + now
                        + "\"},\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\",\"reason\":\"AllRunning\",\"message\":\"ok\",\"lastTransitionTime\":\""
                        + now + "\"}]}}");

        List<String> lines =
                server.kubectl("get", "tradeplane", "shown").lines().toList();

        assertEquals(
                List.of("NAME", "STATE", "READY", "BROKER", "POSITIONS", "DAY-PNL", "BACKUP", "AGE"),
                words(lines.getFirst()));
        assertEquals(
                List.of("shown", "Halted", "True", "paper", "2", "-512.50"),
                words(lines.get(1)).subList(0, 6));
    }

    @Test
    void aConditionNeedsAReason() {
        assertThrows(
                IllegalStateException.class,
                () -> server.kubectl(
                        "patch",
                        "ta",
                        "desk",
                        "--subresource=status",
                        "--type=merge",
                        "-p",
                        "{\"status\":{\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}"));
    }

    @Test
    void scalingMovesTheFewestGateways() {
        server.applied(DESK.formatted("scaled"));

        server.kubectl("scale", "ta", "scaled", "--replicas=3");

        assertEquals("3", server.kubectl("get", "ta", "scaled", "-o", "jsonpath={.spec.scaling.gateway.min}"));
    }

    @Test
    void scalingKeepsTheRules() {
        for (String replicas : List.of("0", "5")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> server.kubectl("scale", "ta", "desk", "--replicas=" + replicas),
                    replicas);
        }
    }

    @Test
    void everyFieldIsExplained() {
        String explained = server.kubectl("explain", "ta.spec.broker.egressIp");

        assertTrue(explained.contains("Address registered with the broker"), explained);
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}
