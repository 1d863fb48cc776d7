package dev.tradeplane.testsupport.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiServerIT {
    private static ApiServer server;

    @BeforeAll
    static void start() {
        server = ApiServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsWhatIsApplied() {
        server.kubectl("create", "configmap", "kept", "--from-literal=a=b");

        assertEquals("b", server.kubectl("get", "configmap", "kept", "-o", "jsonpath={.data.a}"));
    }

    @Test
    void issuesTokensOfServiceAccounts() {
        server.kubectl("create", "serviceaccount", "robot");

        String token = server.kubectl("create", "token", "robot", "--audience", "somebody");

        assertEquals(3, token.strip().split("\\.").length);
    }

    @Test
    void aRefusalIsAFailureWithItsWords() {
        String message = assertThrows(IllegalStateException.class, () -> server.kubectl("get", "nonsense"))
                .getMessage();

        assertTrue(message.contains("doesn't have a resource type"), message);
    }

    @Test
    void answersWordForWord() {
        Answer taken = server.send(
                "POST",
                "/api/v1/namespaces/default/configmaps?dryRun=All",
                "application/yaml",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: raw}}");
        Answer refused = server.send("POST", "/api/v1/namespaces/default/configmaps", "application/yaml", "no: map");

        assertTrue(taken.accepted(), taken::body);
        assertEquals(422, refused.status(), refused::body);
    }

    @Test
    void keepsItsFilesToItself() {
        assertTrue(Files.exists(server.caFile()));
        assertTrue(Files.exists(server.clientCertificateFile()));
        assertTrue(Files.exists(server.clientKeyFile()));
        assertEquals("127.0.0.1", server.url().getHost());
    }
}
