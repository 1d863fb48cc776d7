package dev.tradeplane.operator.database;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.DatabaseAddress;
import dev.tradeplane.operator.pod.PodHardening;
import dev.tradeplane.operator.pod.PodVolumes;
import dev.tradeplane.operator.secret.GeneratedSecret;
import dev.tradeplane.operator.settings.CellPaths;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;

/** The pod of the database server. Works with our image and with the official one. */
final class PostgresPod {
    /** The user {@code postgres} of both images. */
    private static final long USER = 999;

    private static final long GRACE_SECONDS = 60;
    private static final String SCRIPTS = "/etc/tradeplane/scripts";
    private static final String PASSWORDS = "/etc/tradeplane/postgres";
    private static final String HOME = "/var/lib/postgresql";
    private static final Quantity MEMORY = new Quantity("512Mi");

    private PostgresPod() {}

    static PodTemplateSpec template(Cell cell) {
        PodVolumes volumes = volumes(cell);
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(cell.labels(Cell.POSTGRES))
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName(cell.named(Cell.POSTGRES))
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withSecurityContext(PodHardening.pod(USER))
                .withContainers(container(cell, volumes))
                .withVolumes(volumes.volumes())
                .endSpec()
                .build();
    }

    private static PodVolumes volumes(Cell cell) {
        PodVolumes volumes = new PodVolumes();
        volumes.addConfigMapKey(
                "scripts",
                SCRIPTS,
                cell.named(Cell.CONFIG),
                CellPaths.POSTGRES_SCRIPT_KEY,
                CellPaths.POSTGRES_SCRIPT_KEY);
        volumes.addSecret("superuser", PASSWORDS, cell.named(GeneratedSecret.POSTGRES.component()), "password");
        volumes.addTemporary();
        volumes.addClaim(EmbeddedPostgres.VOLUME, HOME);
        return volumes;
    }

    private static Container container(Cell cell, PodVolumes volumes) {
        var images = cell.installation().images();
        return new ContainerBuilder()
                .withName(Cell.POSTGRES)
                .withImage(images.postgres())
                .withImagePullPolicy(images.pullPolicy())
                .withCommand("sh", SCRIPTS + "/" + CellPaths.POSTGRES_SCRIPT_KEY)
                .addNewPort()
                .withName(EmbeddedPostgres.PORT_NAME)
                .withContainerPort(DatabaseAddress.PORT)
                .withProtocol("TCP")
                .endPort()
                .withStartupProbe(answers(1, 300))
                .withReadinessProbe(answers(2, 2))
                .withLivenessProbe(answers(10, 6))
                // The server's own meaning of SIGTERM is to wait for its clients.
                .withNewLifecycle()
                .withNewPreStop()
                .withNewExec()
                .withCommand("pg_ctl", "stop", "--pgdata=" + HOME + "/data", "--mode=fast")
                .endExec()
                .endPreStop()
                .endLifecycle()
                .withNewResources()
                .addToRequests("cpu", new Quantity("100m"))
                .addToRequests("memory", MEMORY)
                .addToLimits("memory", MEMORY)
                .endResources()
                .withSecurityContext(PodHardening.container())
                .withVolumeMounts(volumes.mounts())
                .build();
    }

    private static Probe answers(int period, int failures) {
        return new ProbeBuilder()
                .withNewTcpSocket()
                .withPort(new IntOrString(EmbeddedPostgres.PORT_NAME))
                .endTcpSocket()
                .withPeriodSeconds(period)
                .withTimeoutSeconds(3)
                .withFailureThreshold(failures)
                .build();
    }
}
