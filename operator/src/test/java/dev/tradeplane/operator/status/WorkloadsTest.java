package dev.tradeplane.operator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import org.junit.jupiter.api.Test;

class WorkloadsTest {
    @Test
    void whatIsNotThereIsMissing() {
        assertEquals(Stage.MISSING, Workloads.part("gateway", null, null).stage());
    }

    @Test
    void aReportOfAnOlderFormSaysNothingOfANewOneButThatItServes() {
        Deployment serving = deployment(2, 2, 2, "NewReplicaSetAvailable");
        serving.getMetadata().setGeneration(8L);
        assertEquals(Stage.ROLLING, stage(serving));

        Deployment deployment = deployment(2, 0, 0, "ReplicaSetUpdated");
        deployment.getMetadata().setGeneration(8L);

        assertEquals(Stage.UNREPORTED, stage(deployment));
    }

    @Test
    void aFirstRolloutStarts() {
        assertEquals(Stage.STARTING, stage(deployment(1, 1, 0, "ReplicaSetUpdated")));
    }

    @Test
    void aLaterRolloutServesAllTheWhile() {
        assertEquals(Stage.ROLLING, stage(deployment(2, 1, 2, "ReplicaSetUpdated")));
    }

    @Test
    void allInTheNewestFormRun() {
        assertEquals(Stage.RUNNING, stage(deployment(2, 2, 2, "NewReplicaSetAvailable")));
    }

    @Test
    void onesThatRanAndDoNotAnyMoreAreALoss() {
        assertEquals(Stage.IMPAIRED, stage(deployment(1, 1, 0, "NewReplicaSetAvailable")));
    }

    @Test
    void fewerThanWantedServeAndAreALoss() {
        assertEquals(Stage.SHORT, stage(deployment(2, 2, 1, "NewReplicaSetAvailable")));
        assertTrue(Stage.SHORT.serving() && Stage.SHORT.lost());
    }

    @Test
    void onesAnAutoscalerAddsAreNoLossWhileTheyStart() {
        HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscalerBuilder()
                .withNewSpec()
                .withMinReplicas(1)
                .withMaxReplicas(4)
                .endSpec()
                .build();

        assertEquals(
                Stage.RUNNING,
                Workloads.part("gateway", deployment(4, 4, 1, "NewReplicaSetAvailable"), autoscaler)
                        .stage());
    }

    @Test
    void aRolloutThatTookTooLongFailed() {
        assertEquals(Stage.FAILED, stage(deployment(1, 1, 0, "ProgressDeadlineExceeded")));
    }

    @Test
    void podsThatAreRefusedFailWithTheWordsOfTheRefusal() {
        Deployment deployment = new DeploymentBuilder(deployment(1, 0, 0, "ReplicaSetUpdated"))
                .editStatus()
                .addNewCondition()
                .withType("ReplicaFailure")
                .withStatus("True")
                .withMessage("exceeded quota")
                .endCondition()
                .endStatus()
                .build();

        assertEquals(new Part("gateway", Stage.FAILED, "exceeded quota"), Workloads.part("gateway", deployment, null));
    }

    @Test
    void noneWantedIsStoppedOnceNoneRuns() {
        assertEquals(Stage.STOPPED, stage(deployment(0, 0, 0, "NewReplicaSetAvailable")));
    }

    @Test
    void aServerThatRanBeforeIsALossAndAFirstOneStarts() {
        StatefulSet set = server(1);

        assertEquals(Stage.STARTING, Workloads.part("postgres", set, false).stage());
        assertEquals(Stage.IMPAIRED, Workloads.part("postgres", set, true).stage());
    }

    @Test
    void aServerWithoutAPodIsRefusedAndSaysWhereToLook() {
        Part part = Workloads.part("postgres", server(0), false);

        assertEquals(Stage.FAILED, part.stage());
        assertTrue(part.why().endsWith("kubectl describe statefulset desk-postgres -n desks"), part.why());
    }

    @Test
    void aJobRunsUntilItIsDoneOrGivenUp() {
        assertEquals(
                Stage.STARTING, Workloads.part("database", job("Suspended")).stage());
        assertEquals(Stage.RUNNING, Workloads.part("database", job("Complete")).stage());
        assertEquals(Stage.FAILED, Workloads.part("database", job("Failed")).stage());
    }

    private static Stage stage(Deployment deployment) {
        return Workloads.part("gateway", deployment, null).stage();
    }

    private static Deployment deployment(int wanted, int updated, int available, String progress) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withGeneration(7L)
                .endMetadata()
                .withNewSpec()
                .withReplicas(wanted)
                .endSpec()
                .withNewStatus()
                .withObservedGeneration(7L)
                .withReplicas(wanted)
                .withUpdatedReplicas(updated)
                .withAvailableReplicas(available)
                .addNewCondition()
                .withType("Progressing")
                .withStatus("True")
                .withReason(progress)
                .endCondition()
                .endStatus()
                .build();
    }

    private static StatefulSet server(int pods) {
        return new StatefulSetBuilder()
                .withNewMetadata()
                .withNamespace("desks")
                .withName("desk-postgres")
                .withGeneration(1L)
                .endMetadata()
                .withNewSpec()
                .withReplicas(1)
                .endSpec()
                .withNewStatus()
                .withObservedGeneration(1L)
                .withReplicas(pods)
                .withReadyReplicas(0)
                .endStatus()
                .build();
    }

    private static Job job(String condition) {
        return new JobBuilder()
                .withNewStatus()
                .addNewCondition()
                .withType(condition)
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
    }
}
