package dev.tradeplane.operator.resource;

import static io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined.TRUE;

import dev.tradeplane.operator.foreign.Foreign.PostgresCluster;
import dev.tradeplane.operator.foreign.Foreign.PrometheusRule;
import dev.tradeplane.operator.foreign.Foreign.ServiceMonitor;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;

/** Kinds that are made where they exist: those of the Prometheus operator and of CloudNativePG. */
public final class ForeignKinds {
    private ForeignKinds() {}

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class ServiceMonitors extends CellResources<ServiceMonitor> {
        public ServiceMonitors() {
            super(ServiceMonitor.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class PrometheusRules extends CellResources<PrometheusRule> {
        public PrometheusRules() {
            super(PrometheusRule.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class PostgresClusters extends CellResources<PostgresCluster> {
        public PostgresClusters() {
            super(PostgresCluster.class);
        }
    }

    public static class ServiceMonitorsExist extends KindExists<ServiceMonitor> {
        public ServiceMonitorsExist() {
            super(ServiceMonitor.class);
        }
    }

    public static class PrometheusRulesExist extends KindExists<PrometheusRule> {
        public PrometheusRulesExist() {
            super(PrometheusRule.class);
        }
    }

    public static class PostgresClustersExist extends KindExists<PostgresCluster> {
        public PostgresClustersExist() {
            super(PostgresCluster.class);
        }
    }
}
