package dev.tradeplane.operator.database;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.value.SecretRef;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import dev.tradeplane.operator.pod.PodHardening;
import dev.tradeplane.operator.pod.PodVolumes;
import dev.tradeplane.operator.secret.GeneratedSecret;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;

/** Makes schemas and roles and sets their passwords; it is run again when one of them changes. */
final class PreparationJob {
    /** Tries for days: a database that is away comes back. */
    private static final int RETRIES = 1000;

    private static final Quantity MEMORY = new Quantity("128Mi");

    private PreparationJob() {}

    /** Its name is completed by what it does, since a Job cannot be changed. */
    static Job of(Cell cell) {
        PodVolumes volumes = volumes(cell);
        return new JobBuilder()
                .withMetadata(cell.meta(Cell.PREPARATION))
                .withNewSpec()
                .withBackoffLimit(RETRIES)
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(cell.labels(Cell.PREPARATION))
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("OnFailure")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(PodHardening.pod(PodHardening.NOBODY))
                .withContainers(container(cell, volumes))
                .withVolumes(volumes.volumes())
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static PodVolumes volumes(Cell cell) {
        PodVolumes volumes = new PodVolumes();
        volumes.addSecret("superuser", PrepareDatabase.SUPERUSER, superuser(cell), "username", "password");
        for (ServiceName service : ServiceName.values()) {
            volumes.addSecret(
                    service.schema(),
                    PrepareDatabase.ROLES + "/" + service.schema(),
                    cell.named(GeneratedSecret.databaseOf(service).component()));
        }
        volumes.addTemporary();
        return volumes;
    }

    /** Whoever runs the database says who may make roles in it. */
    private static String superuser(Cell cell) {
        SecretRef connection = cell.spec().database().connectionSecretRef();
        return connection == null ? cell.named(GeneratedSecret.POSTGRES.component()) : connection.name();
    }

    private static Container container(Cell cell, PodVolumes volumes) {
        var images = cell.installation().images();
        DatabaseAddress database = cell.database();
        return new ContainerBuilder()
                .withName(Cell.PREPARATION)
                .withImage(images.of("operator"))
                .withImagePullPolicy(images.pullPolicy())
                .withCommand(
                        "/opt/java/bin/java",
                        "-XX:MaxRAMPercentage=50",
                        "-XX:+UseSerialGC",
                        "-cp",
                        "/app/quarkus-run.jar:/app/app/*:/app/lib/main/*",
                        PrepareDatabase.class.getName())
                .withArgs(database.host(), Integer.toString(database.port()), database.name())
                .withNewResources()
                .addToRequests("cpu", new Quantity("50m"))
                .addToRequests("memory", MEMORY)
                .addToLimits("memory", MEMORY)
                .endResources()
                .withSecurityContext(PodHardening.container())
                .withVolumeMounts(volumes.mounts())
                .build();
    }
}
