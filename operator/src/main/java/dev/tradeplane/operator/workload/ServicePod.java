package dev.tradeplane.operator.workload;

import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.blueprint.Fingerprint;
import dev.tradeplane.operator.pod.PodHardening;
import dev.tradeplane.operator.settings.SettingsPart;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.Map;
import java.util.TreeMap;

/** The pod of one service. */
final class ServicePod {
    private static final long GRACE_SECONDS = 60;
    /** A pod that was deleted serves on until its successor does: traffic goes to a terminating pod while no other is ready. */
    private static final long SECONDS_FOR_THE_NEXT = 20;

    private static final long SECONDS_ON_A_LOST_NODE = 20;
    /** What it starts with; what it watches, and its secrets, reach it without a restart. */
    private static final String CONFIGURATION = "tradeplane.dev/configuration";

    private ServicePod() {}

    /** A name is asked for on the threads that answer everybody: one answer lost must not cost them five seconds. */
    static PodTemplateSpec template(Cell cell, ServiceName service) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(cell.labels(service.id()))
                .withAnnotations(annotations(cell, service))
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName(cell.named(service.id()))
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withSecurityContext(PodHardening.pod(PodHardening.NOBODY))
                .withNewDnsConfig()
                .addNewOption("timeout", "1")
                .addNewOption("attempts", "2")
                .endDnsConfig()
                .withTolerations(leaveSoon("not-ready"), leaveSoon("unreachable"))
                .withTopologySpreadConstraints(spread(cell, service))
                .withContainers(container(cell, service))
                .withVolumes(ServiceVolumes.of(cell, service).volumes())
                .endSpec()
                .build();
    }

    private static Map<String, String> annotations(Cell cell, ServiceName service) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(
                CONFIGURATION,
                Fingerprint.of(SettingsPart.propertiesOf(cell, service)).text());
        String renewed = cell.account().getMetadata().getAnnotations().get("tradeplane.dev/rotate-credentials");
        // The gateway reads the administrator's password and key at its start.
        if (service == ServiceName.GATEWAY && renewed != null) {
            annotations.put(
                    "tradeplane.dev/credentials", Fingerprint.of(renewed).text());
        }
        return annotations;
    }

    private static Container container(Cell cell, ServiceName service) {
        var images = cell.installation().images();
        return new ContainerBuilder()
                .withName(service.id())
                .withImage(images.of(service.id()))
                .withImagePullPolicy(images.pullPolicy())
                .addNewEnv()
                .withName("JDK_JAVA_OPTIONS")
                .withValue(ServiceSize.JAVA_OPTIONS)
                .endEnv()
                .addNewPort()
                .withName("http")
                .withContainerPort(8080)
                .withProtocol("TCP")
                .endPort()
                .addNewPort()
                .withName("management")
                .withContainerPort(9000)
                .withProtocol("TCP")
                .endPort()
                .withStartupProbe(Probes.startup())
                .withReadinessProbe(Probes.readiness())
                .withLivenessProbe(Probes.liveness())
                .withNewLifecycle()
                .withNewPreStop()
                .withNewSleep(SECONDS_FOR_THE_NEXT)
                .endPreStop()
                .endLifecycle()
                .withResources(ServiceSize.of(service).requirements())
                .withSecurityContext(PodHardening.container())
                .withVolumeMounts(ServiceVolumes.of(cell, service).mounts())
                .build();
    }

    private static Toleration leaveSoon(String condition) {
        return new TolerationBuilder()
                .withKey("node.kubernetes.io/" + condition)
                .withOperator("Exists")
                .withEffect("NoExecute")
                .withTolerationSeconds(SECONDS_ON_A_LOST_NODE)
                .build();
    }

    private static TopologySpreadConstraint spread(Cell cell, ServiceName service) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(cell.selector(service.id()))
                .endLabelSelector()
                .build();
    }
}
