package dev.tradeplane.operator.foreign;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of the Prometheus operator and of CloudNativePG; their content is theirs to check. */
public final class Foreign {
    private Foreign() {}

    /** Content of any shape. */
    abstract static class Free extends CustomResource<Map<String, Object>, Map<String, Object>> implements Namespaced {
        @Override
        protected @Nullable Map<String, Object> initSpec() {
            return null;
        }

        @Override
        protected @Nullable Map<String, Object> initStatus() {
            return null;
        }
    }

    /** What Prometheus asks, and where. */
    @Group("monitoring.coreos.com")
    @Version("v1")
    @Kind("ServiceMonitor")
    @Plural("servicemonitors")
    public static final class ServiceMonitor extends Free {}

    /** When Prometheus raises an alarm. */
    @Group("monitoring.coreos.com")
    @Version("v1")
    @Kind("PrometheusRule")
    @Plural("prometheusrules")
    public static final class PrometheusRule extends Free {}

    /** A PostgreSQL of CloudNativePG. */
    @Group("postgresql.cnpg.io")
    @Version("v1")
    @Kind("Cluster")
    @Plural("clusters")
    public static final class PostgresCluster extends Free {}
}
