package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.account.TradingAccountStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trader and the pipeline see of an account, from its first second on. */
class AccountStatusIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private OperatorUnderTest operator;

    @BeforeEach
    void start() {
        operator = OperatorUnderTest.start();
    }

    @AfterEach
    void stop() {
        operator.close();
    }

    @Test
    void aFreshAccountIsNotReadyBeforeItsCellWasSeen() {
        operator.applyPaperAccount("desk");

        eventually(
                SOON,
                () -> assertEquals(
                        "Unknown", operator.condition("desk", "Ready").getStatus()));
        assertEquals("True", operator.condition("desk", "Reconciling").getStatus());
        assertEquals(1L, operator.status("desk").observedGeneration());
    }

    @Test
    void becomesReadyWithItsParts() {
        try (PlayedControllers played = operator.controllers()) {
            operator.applyPaperAccount("desk");

            eventually(
                    SOON,
                    () -> assertEquals(
                            "True", operator.condition("desk", "Ready").getStatus()));
        }
        TradingAccountStatus status = operator.status("desk");
        assertEquals(List.of(), named(status, "Reconciling", "Stalled"));
        assertEquals("True", operator.condition("desk", "DatabaseReady").getStatus());
        assertEquals("True", operator.condition("desk", "BrokerSessionValid").getStatus());
        assertEquals("False", operator.condition("desk", "Suspended").getStatus());
        assertEquals(1L, status.runningGeneration());
        assertEquals(
                "http://desk-gateway." + operator.namespace() + ".svc:8080",
                status.endpoints().gateway());
        status.conditions().forEach(condition -> assertEquals(1L, condition.getObservedGeneration()));
        eventually(SOON, () -> assertEquals(1, operator.events("Ready").size()));
    }

    @Test
    void furtherLooksAtAReadyCellWriteNothing() {
        try (PlayedControllers played = operator.controllers()) {
            operator.apply(PaperAccount.hooks("desk"));
            operator.apply(PaperAccount.yaml("desk") + """
                      scaling: {gateway: {min: 2, max: 4}, risk: {replicas: 2}}
                      ingress: {className: nginx, host: desk.example.com, tlsSecretName: desk-tls}
                    """);
            eventually(
                    SOON,
                    () -> assertEquals(
                            "True", operator.condition("desk", "Ready").getStatus()));
            eventually(SOON, () -> assertEquals(1, operator.events("Ready").size()));
            List<String> writes = operator.writes();

            for (String look : List.of("first", "second", "third")) {
                int looks = operator.looks("desk");
                operator.account("desk").edit(account -> {
                    account.getMetadata().setAnnotations(Map.of("looked-at", look));
                    return account;
                });
                eventually(SOON, () -> assertTrue(operator.looks("desk") > looks));
            }

            assertEquals(writes, operator.writes());
        }
    }

    @Test
    void aSecretWithoutItsKeyIsNamedAndThePuttingInIsEnough() {
        operator.apply(PaperAccount.hooks("desk").replace("tradingview:", "other:"));
        operator.apply(PaperAccount.yaml("desk"));
        eventually(
                SOON,
                () -> assertEquals(
                        "SecretMissing", operator.condition("desk", "Stalled").getReason()));
        String message = operator.condition("desk", "Stalled").getMessage();
        assertTrue(message.contains("spec.webhooks[tradingview].secretRef"), message);
        assertTrue(message.contains("put it in"), message);

        operator.apply(PaperAccount.hooks("desk"));

        eventually(SOON, () -> assertEquals(List.of(), named(operator.status("desk"), "Stalled")));
        eventually(SOON, () -> assertEquals(1, operator.events("Accepted").size()));
        assertEquals(1, operator.events("SecretMissing").size());
    }

    @Test
    void aMissingSecretIsNamedAndItsComingIsEnough() {
        operator.apply(PaperAccount.withCredentials("desk"));
        eventually(
                SOON,
                () -> assertEquals(
                        "SecretMissing", operator.condition("desk", "Stalled").getReason()));
        String message = operator.condition("desk", "Stalled").getMessage();
        assertTrue(message.contains("spec.broker.credentialsSecretRef"), message);
        assertTrue(message.contains("create it"), message);

        operator.apply(PaperAccount.credentials("desk"));

        eventually(SOON, () -> assertEquals(List.of(), named(operator.status("desk"), "Stalled")));
    }

    @Test
    void aFaultyEditStallsAndTheCellRunsOnAsBefore() {
        try (PlayedControllers played = operator.controllers()) {
            aReadyDesk();

            operator.apply(PaperAccount.yaml("desk") + """
                      limits: {maxOpenPositions: 7}
                      backup:
                        schedule: "61 1 * * *"
                        destination: {pvc: {storage: 1Gi}}
                    """);

            eventually(
                    SOON,
                    () -> assertEquals(
                            "InvalidSpec", operator.condition("desk", "Stalled").getReason()));
            String message = operator.condition("desk", "Stalled").getMessage();
            assertTrue(message.contains("spec.backup.schedule"), message);
            assertEquals("False", operator.condition("desk", "Ready").getStatus());
            assertEquals(1L, operator.status("desk").runningGeneration());
            assertTrue(!settings().contains("\"maxOpenPositions\" : 7"), settings());
        }
    }

    @Test
    void aHaltIsHeardThroughAFaultElsewhere() {
        operator.applyPaperAccount("desk");
        eventually(SOON, () -> assertTrue(settings().contains("ACTIVE"), settings()));

        operator.apply(PaperAccount.yaml("desk") + """
                  tradingState: Halted
                  backup:
                    schedule: "61 1 * * *"
                    destination: {pvc: {storage: 1Gi}}
                """);

        eventually(SOON, () -> assertTrue(settings().contains("HALTED"), settings()));
        eventually(
                SOON,
                () -> assertEquals(
                        "InvalidSpec", operator.condition("desk", "Stalled").getReason()));
    }

    @Test
    void aHaltDeclaredWhileTheStatusIsWrittenIsNotMissed() {
        try (PlayedControllers played = operator.controllers()) {
            aReadyDesk();

            String halt = PaperAccount.yaml("desk") + "  tradingState: Halted\n  limits: {maxOpenPositions: 7}\n";
            operator.beforeTheNextStatus(() -> operator.apply(halt));
            operator.apply(PaperAccount.yaml("desk") + "  limits: {maxOpenPositions: 7}\n");

            eventually(SOON, () -> assertTrue(settings().contains("HALTED"), settings()));
        }
    }

    @Test
    void aSuspendedAccountSaysSoAndIsNotReady() {
        try (PlayedControllers played = operator.controllers()) {
            aReadyDesk();

            operator.apply(PaperAccount.yaml("desk") + "  suspend: true\n");

            eventually(
                    SOON,
                    () -> assertEquals(
                            "True", operator.condition("desk", "Suspended").getStatus()));
            assertEquals("Suspended", operator.condition("desk", "Ready").getReason());
            eventually(SOON, () -> assertEquals(1, operator.events("Suspended").size()));
            assertEquals(0, operator.events("NotReady").size());
        }
    }

    private void aReadyDesk() {
        operator.applyPaperAccount("desk");
        eventually(
                SOON,
                () -> assertEquals("True", operator.condition("desk", "Ready").getStatus()));
    }

    private String settings() {
        ConfigMap settings = operator.client()
                .configMaps()
                .inNamespace(operator.namespace())
                .withName("desk-settings")
                .get();
        assertNotNull(settings, "no settings");
        return settings.getData().get("cell-settings.json");
    }

    private static List<String> named(TradingAccountStatus status, String... types) {
        return status.conditions().stream()
                .map(Condition::getType)
                .filter(List.of(types)::contains)
                .toList();
    }
}
