package dev.tradeplane.operator.resource;

import static io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined.TRUE;

import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;

/** Kinds that are made where they exist: those of the Prometheus operator and of CloudNativePG. */
public final class ForeignKinds {
    private static final GroupVersionKind SERVICE_MONITOR =
            new GroupVersionKind("monitoring.coreos.com", "v1", "ServiceMonitor");
    private static final GroupVersionKind PROMETHEUS_RULE =
            new GroupVersionKind("monitoring.coreos.com", "v1", "PrometheusRule");
    private static final GroupVersionKind CLUSTER = new GroupVersionKind("postgresql.cnpg.io", "v1", "Cluster");

    private ForeignKinds() {}

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class ServiceMonitors extends ForeignResources {
        public ServiceMonitors() {
            super(SERVICE_MONITOR);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class PrometheusRules extends ForeignResources {
        public PrometheusRules() {
            super(PROMETHEUS_RULE);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class PostgresClusters extends ForeignResources {
        public PostgresClusters() {
            super(CLUSTER);
        }
    }

    public static class ServiceMonitorsExist extends KindExists {
        public ServiceMonitorsExist() {
            super(SERVICE_MONITOR);
        }
    }

    public static class PrometheusRulesExist extends KindExists {
        public PrometheusRulesExist() {
            super(PROMETHEUS_RULE);
        }
    }

    public static class PostgresClustersExist extends KindExists {
        public PostgresClustersExist() {
            super(CLUSTER);
        }
    }
}
