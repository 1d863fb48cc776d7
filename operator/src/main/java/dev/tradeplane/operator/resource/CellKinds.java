package dev.tradeplane.operator.resource;

import static io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined.TRUE;

import dev.tradeplane.operator.foreign.Foreign.PostgresCluster;
import dev.tradeplane.operator.foreign.Foreign.PrometheusRule;
import dev.tradeplane.operator.foreign.Foreign.ServiceMonitor;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;

/** One dependent a kind, and what it waits for. Each looks at what carries our labels, and takes back what somebody else has changed. */
public final class CellKinds {
    private CellKinds() {}

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class ConfigMaps extends CellResources<ConfigMap> {
        public ConfigMaps() {
            super(ConfigMap.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class Services extends CellResources<Service> {
        public Services() {
            super(Service.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class ServiceAccounts extends CellResources<ServiceAccount> {
        public ServiceAccounts() {
            super(ServiceAccount.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class Roles extends CellResources<Role> {
        public Roles() {
            super(Role.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class RoleBindings extends CellResources<RoleBinding> {
        public RoleBindings() {
            super(RoleBinding.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class StatefulSets extends GrowingStatefulSets {}

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class Jobs extends DatabaseJobs {}

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class Deployments extends RolledDeployments {}

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class HorizontalPodAutoscalers extends CellResources<HorizontalPodAutoscaler> {
        public HorizontalPodAutoscalers() {
            super(HorizontalPodAutoscaler.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class PodDisruptionBudgets extends CellResources<PodDisruptionBudget> {
        public PodDisruptionBudgets() {
            super(PodDisruptionBudget.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class NetworkPolicies extends CellResources<NetworkPolicy> {
        public NetworkPolicies() {
            super(NetworkPolicy.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class Ingresses extends CellResources<Ingress> {
        public Ingresses() {
            super(Ingress.class);
        }
    }

    // Kinds that are made where they exist: those of the Prometheus operator and of CloudNativePG.

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class ServiceMonitors extends CellResources<ServiceMonitor> {
        public ServiceMonitors() {
            super(ServiceMonitor.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
            useSSA = TRUE,
            createResourceOnlyIfNotExistingWithSSA = false)
    public static class PrometheusRules extends CellResources<PrometheusRule> {
        public PrometheusRules() {
            super(PrometheusRule.class);
        }
    }

    @KubernetesDependent(
            informer = @Informer(labelSelector = Scope.OURS, informerListLimit = Scope.PAGE),
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

    public static class DatabasePrepared extends PreparedDatabase {}
}
