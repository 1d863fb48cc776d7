package dev.tradeplane.operator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    private static final Map<String, String> DEFAULTS = Map.of();
    private static final Map<String, String> TWO_NAMESPACES =
            Map.of("watchNamespaces[0]", "desk-a", "watchNamespaces[1]", "desk-b");
    private static final Set<String> WAYS_UP = Set.of("escalate", "bind", "impersonate", "*");

    @Test
    void helmHasNothingToSayOfIt() {
        LintResult result = Chart.lint();

        assertFalse(result.isFailed(), result.getMessages().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "images.pullPolicy, Sometimes",
        "images.repository, ''",
        "operator.replicas, -1",
        "operator.replicas, many",
        "watchNamespaces[0], Upper",
        "crds.install, 'no idea'",
        "operator.heap, 1g",
        "unheardOf, 1"
    })
    void refusesWrongValues(String key, String value) {
        assertThrows(RuntimeException.class, () -> Chart.rendered(Map.of(key, value)));
    }

    @Test
    void carriesTheCommittedCrd() throws IOException {
        Path committed = Path.of("..", "crds", "tradingaccounts.tradeplane.dev-v1.yml");

        assertEquals(
                Files.readString(committed),
                Files.readString(Chart.FOLDER.resolve("files").resolve(committed.getFileName())),
                "copy it: cp crds/*.yml charts/tradeplane/files/");
    }

    @Test
    void installsTheCrdWholeAndHelmKeepsIt() throws IOException {
        CustomResourceDefinition rendered =
                Chart.rendered(CustomResourceDefinition.class, DEFAULTS).getFirst();
        CustomResourceDefinition committed = Chart.YAML.unmarshal(
                Files.readString(Path.of("..", "crds", "tradingaccounts.tradeplane.dev-v1.yml")),
                CustomResourceDefinition.class);

        assertEquals(committed.getSpec(), rendered.getSpec());
        assertEquals("keep", rendered.getMetadata().getAnnotations().get("helm.sh/resource-policy"));
    }

    @Test
    void leavesTheCrdToOthersWhenTold() {
        assertEquals(List.of(), Chart.rendered(CustomResourceDefinition.class, Map.of("crds.install", "false")));
    }

    @Test
    void podsAreRestricted() {
        PodSpec pod = Chart.rendered(Deployment.class, DEFAULTS)
                .getFirst()
                .getSpec()
                .getTemplate()
                .getSpec();

        assertTrue(pod.getSecurityContext().getRunAsNonRoot());
        assertEquals(
                "RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        for (Container container : pod.getContainers()) {
            assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem());
            assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
            assertEquals(
                    List.of("ALL"),
                    container.getSecurityContext().getCapabilities().getDrop());
            assertEquals(
                    container.getResources().getLimits().get("memory"),
                    container.getResources().getRequests().get("memory"));
        }
    }

    @Test
    void holdsNoWayToMoreRights() {
        Stream<PolicyRule> rules = Stream.concat(
                Chart.rendered(ClusterRole.class, DEFAULTS).stream().flatMap(role -> role.getRules().stream()),
                Chart.rendered(Role.class, DEFAULTS).stream().flatMap(role -> role.getRules().stream()));

        rules.forEach(rule -> {
            assertTrue(rule.getVerbs().stream().noneMatch(WAYS_UP::contains), rule.toString());
            assertFalse(rule.getResources().contains("*") || rule.getApiGroups().contains("*"), rule.toString());
            assertFalse(rule.getResources().contains("pods") && rule.getVerbs().contains("create"), rule.toString());
        });
    }

    @Test
    void hasNoRightsOutsideTheNamespacesItServes() {
        assertEquals(List.of(), Chart.rendered(ClusterRole.class, TWO_NAMESPACES));

        Set<String> namespaces = Chart.rendered(Role.class, TWO_NAMESPACES).stream()
                .filter(role -> role.getMetadata().getName().equals("tradeplane-operator"))
                .map(role -> role.getMetadata().getNamespace())
                .collect(Collectors.toSet());
        assertEquals(Set.of("desk-a", "desk-b"), namespaces);
    }

    @Test
    void hasTheSameRightsInOneNamespaceAsInAll() {
        List<PolicyRule> everywhere =
                Chart.rendered(ClusterRole.class, DEFAULTS).getFirst().getRules();

        for (Role role : Chart.rendered(Role.class, TWO_NAMESPACES)) {
            if (role.getMetadata().getName().equals("tradeplane-operator")) {
                assertEquals(everywhere, role.getRules(), role.getMetadata().getNamespace());
            }
        }
    }

    @Test
    void aChangedConfigurationStartsTheOperatorAnew() {
        assertFalse(checksum(DEFAULTS).equals(checksum(Map.of("images.postgres", "elsewhere/postgres:18"))));
    }

    @Test
    void writesTheNamespacesIntoTheConfiguration() {
        String properties = Chart.rendered(ConfigMap.class, TWO_NAMESPACES)
                .getFirst()
                .getData()
                .get("service.properties");

        assertTrue(properties.contains("quarkus.operator-sdk.namespaces=desk-a,desk-b\n"), properties);
    }

    @Test
    void everythingCarriesTheNameOfItsRelease() {
        for (HasMetadata resource : Chart.rendered(DEFAULTS)) {
            if (!(resource instanceof CustomResourceDefinition)) {
                assertEquals(
                        "tradeplane",
                        resource.getMetadata().getLabels().get("app.kubernetes.io/instance"),
                        resource.getMetadata().getName());
            }
        }
    }

    private static String checksum(Map<String, String> values) {
        return Chart.rendered(Deployment.class, values)
                .getFirst()
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get("tradeplane.dev/configuration");
    }
}
