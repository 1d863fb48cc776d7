package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newer definition is installed and this operator is not: what it does not know stops nothing else. */
class UnknownWordsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NEWER = """
              tradingState: Frozen
              limits: {maxVega: "5"}
            """;

    private OperatorUnderTest operator;

    @BeforeAll
    static void installANewerDefinition() {
        definition(spec -> {
            spec.getProperties().get("tradingState").getEnum().add(TextNode.valueOf("Frozen"));
            spec.getProperties()
                    .get("limits")
                    .getProperties()
                    .put(
                            "maxVega",
                            new JSONSchemaPropsBuilder().withType("string").build());
        });
    }

    @AfterAll
    static void installOurDefinition() {
        definition(spec -> {
            spec.getProperties().get("tradingState").getEnum().removeIf(value -> "Frozen".equals(value.asText()));
            spec.getProperties().get("limits").getProperties().remove("maxVega");
        });
    }

    @BeforeEach
    void start() {
        operator = OperatorUnderTest.start();
    }

    @AfterEach
    void stop() {
        operator.account("newer").delete();
        eventually(SOON, () -> assertNull(operator.account("newer").get()));
        operator.close();
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndKept() {
        applyNewer();

        eventually(
                SOON,
                () -> assertEquals(
                        "NotUnderstood", operator.condition("newer", "Stalled").getReason()));
        String message = operator.condition("newer", "Stalled").getMessage();
        assertTrue(message.contains("spec.limits.maxVega"), message);
        assertTrue(message.contains("spec.tradingState \"Frozen\""), message);
        Map<String, Object> limits = stored().get("spec", "limits");
        assertEquals("5", limits.get("maxVega"));
    }

    @Test
    void otherAccountsAreLookedAfterAlsoByAnOperatorThatStartsNow() {
        applyNewer();
        eventually(
                SOON,
                () -> assertEquals(
                        "NotUnderstood", operator.condition("newer", "Stalled").getReason()));

        operator.close();
        operator = OperatorUnderTest.startIn(operator.namespace());
        operator.applyPaperAccount("desk");

        eventually(
                SOON,
                () -> assertNotNull(operator.client()
                        .services()
                        .inNamespace(operator.namespace())
                        .withName("desk-gateway")
                        .get()));
    }

    @Test
    void anAccountMadeUnderstandableRuns() {
        applyNewer();
        eventually(
                SOON,
                () -> assertEquals(
                        "NotUnderstood", operator.condition("newer", "Stalled").getReason()));

        operator.apply(PaperAccount.yaml("newer"));

        eventually(
                SOON,
                () -> assertEquals(
                        "Unknown", operator.condition("newer", "Ready").getStatus()));
        assertTrue(operator.status("newer").conditions().stream()
                .noneMatch(condition -> condition.getType().equals("Stalled")));
    }

    /** The server takes a moment to serve a definition. */
    private void applyNewer() {
        operator.apply(PaperAccount.hooks("newer"));
        eventually(SOON, () -> {
            try {
                operator.apply(PaperAccount.yaml("newer") + NEWER);
            } catch (KubernetesClientException notYetServed) {
                throw new AssertionError(notYetServed.getMessage(), notYetServed);
            }
            Map<String, Object> limits = stored().get("spec", "limits");
            assertEquals("5", limits.get("maxVega"));
        });
    }

    private GenericKubernetesResource stored() {
        return operator.client()
                .genericKubernetesResources("tradeplane.dev/v1alpha1", "TradingAccount")
                .inNamespace(operator.namespace())
                .withName("newer")
                .get();
    }

    private static void definition(Consumer<JSONSchemaProps> change) {
        TestCluster.shared()
                .client()
                .apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("tradingaccounts.tradeplane.dev")
                .edit((CustomResourceDefinition crd) -> {
                    change.accept(crd.getSpec()
                            .getVersions()
                            .getFirst()
                            .getSchema()
                            .getOpenAPIV3Schema()
                            .getProperties()
                            .get("spec"));
                    return crd;
                });
    }
}
