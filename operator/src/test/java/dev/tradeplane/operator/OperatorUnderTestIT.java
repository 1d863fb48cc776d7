package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperatorUnderTestIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static OperatorUnderTest operator;

    @BeforeAll
    static void start() {
        operator = OperatorUnderTest.start();
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void makesTheCellOfANewAccount() {
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
    void controllersArePlayedWhereNoneRun() {
        try (PlayedControllers played = PlayedControllers.in(operator.namespace())) {
            assertNotNull(played);

            operator.apply("""
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: any}
                    spec:
                      replicas: 2
                      selector: {matchLabels: {app: any}}
                      template:
                        metadata: {labels: {app: any}}
                        spec: {containers: [{name: any, image: any}]}
                    """);

            eventually(
                    SOON,
                    () -> assertEquals(
                            2,
                            operator.client()
                                    .apps()
                                    .deployments()
                                    .inNamespace(operator.namespace())
                                    .withName("any")
                                    .get()
                                    .getStatus()
                                    .getAvailableReplicas()));
        }
    }
}
