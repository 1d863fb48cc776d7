package dev.tradeplane.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterPlaceTest {
    private static final String SECRET = "/api/v1/namespaces/trading/secrets/paper-api-key";

    @TempDir
    private Path folder = Path.of("");

    private ClusterDesk desk = null;

    @BeforeEach
    void start() {
        desk = new ClusterDesk(folder);
        desk.cluster().has(ClusterDesk.ACCOUNTS + "/paper", "{\"metadata\":{\"name\":\"paper\"}}");
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void neverKnocksAtAGatewayThatIsNotReady() {
        desk.cluster().has(SECRET, "{\"data\":{\"key\":\"a2V5\"}}").has(ClusterDesk.PODS, ClusterDesk.list("""
                {"metadata":{"name":"g","labels":{"tradeplane.dev/component":"gateway"}},
                 "status":{"phase":"Running","conditions":[{"type":"Ready","status":"False"}]}}
                """));

        assertEquals(1, desk.type("orders", "paper"));

        assertTrue(
                desk.screen().problems().startsWith("No gateway of paper is ready: kubectl tradeplane status paper"));
    }

    @Test
    void settlesAnOrderOfTheAccountNamedBeforeIt() {
        assertEquals(2, desk.type("settle", "a1"));
        assertEquals(1, desk.type("settle", "paper", "a1"));

        assertTrue(desk.screen().problems().startsWith("The secret paper-api-key is not there"));
    }

    @Test
    void saysWhoMakesTheKeyThatIsNotThere() {
        assertEquals(1, desk.type("limits", "paper"));

        assertTrue(desk.screen().problems().startsWith("The secret paper-api-key is not there"));
    }

    @Test
    void saysWhatYouMayNotRead() {
        desk.cluster().forbids(SECRET);

        assertEquals(1, desk.type("limits", "paper"));

        assertEquals("Not allowed: " + SECRET + " is forbidden\n", desk.screen().problems());
    }

    @Test
    void haltsByTheAccountWhenThereIsNoWayToTheGateway() {
        assertEquals(1, desk.type("halt", "paper", "--reason", "stop"));

        assertTrue(desk.screen().problems().contains("Do not count on a halt."));
        assertTrue(desk.screen().problems().contains("kubectl patch tradingaccount paper --kubeconfig"));
    }
}
