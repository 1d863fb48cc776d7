package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WholeCellIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static OperatorUnderTest operator;
    private static PlayedControllers controllers;
    private static Children children;

    @BeforeAll
    static void start() {
        operator = OperatorUnderTest.start();
        controllers = PlayedControllers.in(operator.namespace());
        children = new Children(operator.client(), operator.namespace());
        operator.applyPaperAccount("desk");
        eventually(SOON, () -> assertEquals(4, children.of("Deployment").size(), children.toString()));
    }

    @AfterAll
    static void stop() {
        controllers.close();
        operator.close();
    }

    @Test
    void everythingTheBlueprintListsExists() {
        eventually(
                SOON,
                () -> assertEquals(
                        List.of("desk-audit-service", "desk-broker-service", "desk-gateway", "desk-risk-service"),
                        children.of("Deployment")));
        assertEquals(List.of("desk-postgres"), children.of("StatefulSet"));
    }
}
