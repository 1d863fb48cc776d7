package dev.tradeplane.operator;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.operator.chart.Chart;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rights the chart gives the operator, and no others, until closed. */
final class ChartRights implements AutoCloseable {
    private static final ResourceID OPERATOR = TestCluster.OPERATOR;
    private static final long HOUR = 3600;
    private static final Duration STARTED = Duration.ofSeconds(90);

    private final TestCluster cluster;
    private final KubernetesClient client;
    private final List<HasMetadata> granted;

    private ChartRights(TestCluster cluster, List<HasMetadata> granted) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.granted = granted;
    }

    /**
     * @param values of the chart
     */
    static ChartRights grant(TestCluster cluster, Map<String, String> values) {
        List<HasMetadata> roles = Chart.rendered(values).stream()
                .filter(made -> made instanceof ClusterRole
                        || made instanceof ClusterRoleBinding
                        || made instanceof Role
                        || made instanceof RoleBinding)
                .toList();
        roles.forEach(role -> cluster.client().resource(role).create());
        return new ChartRights(cluster, roles);
    }

    Set<Right> held() {
        return granted.stream().flatMap(ChartRights::rights).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Answers once the shipped operator is ready, with these rights. */
    OperatorProcess operator(String name, Map<String, String> configuration) {
        Map<String, String> keys = new TreeMap<>(configuration);
        keys.put("tradeplane.operator.namespace", Chart.NAMESPACE);
        keys.put("tradeplane.operator.removal.going-flat-limit", "2s");
        OperatorProcess started = OperatorProcess.start(name, cluster.server(), token(), keys);
        eventually(STARTED, () -> assertEquals(200, started.health("ready"), started.log()));
        return started;
    }

    private String token() {
        return client.serviceAccounts()
                .inNamespace(OPERATOR.getNamespace().orElseThrow())
                .withName(OPERATOR.getName())
                .tokenRequest(new TokenRequestBuilder()
                        .withNewSpec()
                        .withExpirationSeconds(HOUR)
                        .endSpec()
                        .build())
                .getStatus()
                .getToken();
    }

    @Override
    public void close() {
        granted.forEach(role -> client.resource(role).delete());
    }

    private static Stream<Right> rights(HasMetadata made) {
        return switch (made) {
            case ClusterRole role -> Right.of(role.getMetadata().getName(), role.getRules());
            case Role role -> Right.of(role.getMetadata().getName(), role.getRules());
            default -> Stream.of();
        };
    }
}
