package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator as it is shipped: two of it, one acts. */
class OperatorProcessIT {
    private static final Duration STARTED = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NAMESPACE = "tradeplane";

    private String lease;
    private String namespace;
    private OperatorProcess first;
    private OperatorProcess second;

    @BeforeEach
    void startTwo() {
        namespace = TestCluster.shared().newNamespace();
        lease = "lease-of-" + namespace;
        first = OperatorProcess.start("first-" + namespace, configuration());
        eventually(STARTED, () -> assertEquals("first-" + namespace, leader()));
        second = OperatorProcess.start("second-" + namespace, configuration());
        eventually(STARTED, () -> assertEquals(200, second.health("ready"), second.log()));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void oneLeadsAndTheOtherTakesOverWhenItDies() {
        apply("desk");
        eventually(SOON, () -> assertNotNull(service("desk-gateway")));
        eventually(SOON, () -> assertTrue(first.metrics().contains("tradeplane_accounts_watched 1.0")));
        assertTrue(second.metrics().contains("tradeplane_accounts_watched 0.0"));

        first.kill();
        apply("other");

        eventually(SOON, () -> assertNotNull(service("other-gateway")));
        assertEquals("second-" + namespace, leader());
    }

    @Test
    void tellsItsHealthAndItsFigures() {
        apply("desk");

        eventually(
                SOON,
                () -> assertTrue(
                        first.metrics().contains("tradeplane_accounts{condition=\"Ready\",status=\"Unknown\"} 1.0")));
        for (String kind : new String[] {"started", "ready", "live"}) {
            assertEquals(200, first.health(kind), kind);
        }
        assertTrue(first.metrics().contains("tradeplane_operator_looks_seconds_count{kind=\"reconcile\"}"));
        assertTrue(first.log().lines().findFirst().orElse("").startsWith("{"), "JSON logs");
    }

    @Test
    void stopsWhenItIsAskedTo() {
        int code = first.stop();

        assertTrue(code == 0 || code == 143, "exit code " + code);
        assertTrue(!first.log().contains("\"level\":\"ERROR\""), first.log());
    }

    private Map<String, String> configuration() {
        return Map.of(
                "quarkus.operator-sdk.namespaces",
                namespace,
                "tradeplane.operator.namespace",
                NAMESPACE,
                "tradeplane.operator.leader.lease",
                lease,
                "tradeplane.operator.leader.lease-duration",
                "5s",
                "tradeplane.operator.leader.renew-deadline",
                "3s",
                "tradeplane.operator.leader.retry-period",
                "500ms");
    }

    private void apply(String account) {
        TestCluster.shared().apply(namespace, PaperAccount.hooks(account));
        TestCluster.shared().apply(namespace, PaperAccount.yaml(account));
    }

    private String leader() {
        Lease held = TestCluster.shared()
                .client()
                .leases()
                .inNamespace(NAMESPACE)
                .withName(lease)
                .get();
        assertNotNull(held, first.log());
        return held.getSpec().getHolderIdentity();
    }

    private Object service(String name) {
        return TestCluster.shared()
                .client()
                .services()
                .inNamespace(namespace)
                .withName(name)
                .get();
    }
}
