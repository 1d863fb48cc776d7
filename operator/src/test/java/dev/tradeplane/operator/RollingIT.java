package dev.tradeplane.operator;

import static dev.tradeplane.operator.CellUnderTest.SOON;
import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollingIT {
    private OperatorUnderTest operator;
    private PlayedControllers controllers;

    @BeforeEach
    void start() {
        operator = OperatorUnderTest.start();
    }

    @AfterEach
    void stop() {
        if (controllers != null) {
            controllers.close();
        }
        operator.close();
    }

    @Test
    void servicesAreMadeWhenTheDatabaseKnowsThem() {
        operator.applyPaperAccount("desk");
        CellUnderTest desk = CellUnderTest.of(operator, "desk");
        eventually(SOON, () -> assertEquals(1, desk.children().of(Job.class).size()));

        desk.awaitAnotherLook();
        assertEquals(List.of(), desk.children().of(Deployment.class));

        play();
        desk.awaitServices();
    }

    @Test
    void theNextServiceIsChangedWhenThoseBeforeItRun() {
        play();
        CellUnderTest desk = CellUnderTest.made(operator, "desk");
        desk.awaitAnotherLook();
        controllers.close();

        desk.editSpec("scaling", Map.of("audit", Map.of("replicas", 2), "risk", Map.of("replicas", 2)));
        eventually(SOON, () -> assertEquals(2, replicas(desk, "audit-service")));
        desk.awaitAnotherLook();
        assertEquals(1, replicas(desk, "risk-service"));

        play();
        eventually(SOON, () -> assertEquals(2, replicas(desk, "risk-service")));
    }

    @Test
    void theNumberOfGatewaysIsLeftToTheAutoscalerOnceItHasWrittenIt() {
        play();
        CellUnderTest desk = CellUnderTest.made(operator, "desk");

        desk.the(Deployment.class, "gateway").scale(3);
        desk.awaitAnotherLook();
        assertEquals(3, replicas(desk, "gateway"));

        desk.editSpec("suspend", true);
        eventually(SOON, () -> {
            assertEquals(0, replicas(desk, "gateway"));
            assertEquals(0, replicas(desk, "risk-service"));
            assertNull(desk.the(HorizontalPodAutoscaler.class, "gateway").get());
        });

        desk.editSpec("suspend", false);
        eventually(SOON, () -> {
            assertEquals(1, replicas(desk, "gateway"));
            assertEquals(1, replicas(desk, "risk-service"));
        });
    }

    @Test
    void theVolumeOfTheDatabaseGrows() {
        play();
        CellUnderTest desk = CellUnderTest.made(operator, "desk");
        String before =
                desk.the(StatefulSet.class, "postgres").require().getMetadata().getUid();
        PlayedStorage storage = PlayedStorage.of(operator.client(), operator.namespace(), "desk");

        desk.editSpec("database", Map.of("storage", "30Gi"));

        eventually(SOON, () -> {
            storage.letGo();
            StatefulSet now = desk.the(StatefulSet.class, "postgres").get();
            assertNotNull(now);
            assertNotEquals(before, now.getMetadata().getUid());
        });
        assertEquals(new Quantity("30Gi"), storage.requested());
    }

    private void play() {
        controllers = PlayedControllers.in(operator.namespace());
    }

    private static int replicas(CellUnderTest cell, String service) {
        return cell.the(Deployment.class, service).require().getSpec().getReplicas();
    }
}
