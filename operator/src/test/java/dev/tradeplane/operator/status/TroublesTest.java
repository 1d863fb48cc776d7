package dev.tradeplane.operator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TroublesTest {
    @Test
    void bothNamesOfAPullThatFailsAreOneTrouble() {
        Trouble first = only(pod(waiting("ErrImagePull", "not found")));

        assertEquals(first, only(pod(waiting("ImagePullBackOff", "Back-off pulling"))));
        assertEquals("ImagePullBackOff", first.reason());
        assertTrue(first.sentence().contains("example/gateway:1"), first.sentence());
    }

    @Test
    void aLoopIsTheSameTroubleBetweenTwoTries() {
        ContainerStatus waits = new ContainerStatusBuilder(waiting("CrashLoopBackOff", "back-off"))
                .withRestartCount(3)
                .withNewLastState()
                .withNewTerminated()
                .withExitCode(1)
                .endTerminated()
                .endLastState()
                .build();
        ContainerStatus tries = new ContainerStatusBuilder(waits)
                .withState(new ContainerStateBuilder()
                        .withNewRunning()
                        .endRunning()
                        .build())
                .build();

        assertEquals(only(pod(waits)), only(pod(tries)));
        assertTrue(only(pod(waits)).sentence().contains("exit code 1"));
        assertTrue(only(pod(waits)).sentence().contains("kubectl logs -n desk pod-1 --previous"));
    }

    @Test
    void wantOfMemoryIsNamed() {
        ContainerStatus killed = new ContainerStatusBuilder(waiting("CrashLoopBackOff", ""))
                .withNewLastState()
                .withNewTerminated()
                .withExitCode(137)
                .withReason("OOMKilled")
                .endTerminated()
                .endLastState()
                .build();

        assertTrue(only(pod(killed)).sentence().contains("memory"));
    }

    @Test
    void aPodNoNodeTakesSaysWhy() {
        Pod pod = new PodBuilder(pod())
                .editStatus()
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withReason("Unschedulable")
                .withMessage("0/2 nodes: insufficient memory")
                .endCondition()
                .endStatus()
                .build();

        assertEquals("Unschedulable", only(pod).reason());
        assertTrue(only(pod).sentence().contains("insufficient memory"));
    }

    @Test
    void startingIsNoTrouble() {
        assertEquals(List.of(), Troubles.in(Stream.of(pod(waiting("ContainerCreating", "")), pod())));
    }

    @Test
    void aPodThatGoesIsNoTrouble() {
        Pod going = new PodBuilder(pod(waiting("ErrImagePull", "")))
                .editMetadata()
                .withDeletionTimestamp("2026-11-23T00:00:00Z")
                .endMetadata()
                .build();

        assertEquals(List.of(), Troubles.in(Stream.of(going)));
    }

    private static Trouble only(Pod pod) {
        List<Trouble> found = Troubles.in(Stream.of(pod));
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    private static Pod pod(ContainerStatus... containers) {
        return new PodBuilder()
                .withNewMetadata()
                .withNamespace("desk")
                .withName("pod-1")
                .withLabels(Map.of("tradeplane.dev/component", "gateway"))
                .endMetadata()
                .withNewStatus()
                .withContainerStatuses(containers)
                .endStatus()
                .build();
    }

    private static ContainerStatus waiting(String reason, String message) {
        return new ContainerStatusBuilder()
                .withImage("example/gateway:1")
                .withReady(false)
                .withRestartCount(0)
                .withNewState()
                .withNewWaiting(message, reason)
                .endState()
                .build();
    }
}
