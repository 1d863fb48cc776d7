package dev.tradeplane.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tradeplane.operator.blueprint.Blueprint;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PodSecurityIT {
    private static final KubernetesClient CLIENT = TestCluster.shared().client();

    private static String namespace;

    @BeforeAll
    static void restrict() {
        namespace = TestCluster.shared().newNamespace();
        CLIENT.namespaces().withName(namespace).edit(restricted -> {
            restricted.getMetadata().getLabels().put("pod-security.kubernetes.io/enforce", "restricted");
            return restricted;
        });
    }

    @Test
    void everyPodOfACellIsRestricted() {
        Blueprint cell = WholeCell.blueprint(SomeSurroundings.cell(DefaultedAccount.read(PaperAccount.yaml("desk"))));
        List<PodTemplateSpec> templates = Stream.of(
                        cell.of(Deployment.class).stream()
                                .map(made -> made.getSpec().getTemplate()),
                        cell.of(StatefulSet.class).stream()
                                .map(made -> made.getSpec().getTemplate()),
                        cell.of(Job.class).stream().map(made -> made.getSpec().getTemplate()))
                .flatMap(found -> found)
                .toList();

        assertEquals(6, templates.size());
        templates.forEach(template -> assertNotNull(tried(template)));
    }

    @Test
    void aPodThatIsNotIsRefused() {
        Blueprint cell = WholeCell.blueprint(SomeSurroundings.cell(DefaultedAccount.read(PaperAccount.yaml("desk"))));
        PodTemplateSpec template =
                cell.of(Deployment.class).getFirst().getSpec().getTemplate();
        template.getSpec().getContainers().getFirst().setSecurityContext(null);

        assertThrows(KubernetesClientException.class, () -> tried(template));
    }

    private static Pod tried(PodTemplateSpec template) {
        return CLIENT.pods()
                .inNamespace(namespace)
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("tried")
                        .withNamespace(namespace)
                        .withLabels(template.getMetadata().getLabels())
                        .endMetadata()
                        .withSpec(withClaims(template))
                        .build())
                .dryRun(true)
                .create();
    }

    /** What a StatefulSet does: a mount of a claim becomes a volume. */
    private static PodSpec withClaims(PodTemplateSpec template) {
        var spec = new PodSpecBuilder(template.getSpec());
        if (spec.buildContainers().getFirst().getVolumeMounts().stream()
                .anyMatch(mount -> mount.getName().equals("data"))) {
            spec.addNewVolume()
                    .withName("data")
                    .withNewPersistentVolumeClaim("data", false)
                    .endVolume();
        }
        return spec.build();
    }
}
