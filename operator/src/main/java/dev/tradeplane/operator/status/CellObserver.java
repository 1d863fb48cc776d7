package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.account.TradingAccountSpec;
import dev.tradeplane.account.cell.ServiceName;
import dev.tradeplane.account.storage.DatabaseMode;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a cell: only at what the informers hold, so that a look costs the API server nothing. */
final class CellObserver {
    private static final String DATABASE_JOB = "database";
    private static final String POSTGRES = "postgres";
    private static final String SETTINGS = "settings";
    private static final String SETTINGS_FILE = "cell-settings.json";

    private CellObserver() {}

    static Observation observe(Look look, Context<TradingAccount> context) {
        Optional<Deployment> gateway = find(Deployment.class, ServiceName.GATEWAY.id(), context);
        return new Observation(
                look.account(),
                look.verdict(),
                look.running(),
                look.notYetInForce(),
                services(context),
                database(look.running(), context),
                Troubles.in(context.getSecondaryResourcesAsStream(Pod.class)),
                look.reading(),
                settings(context),
                gateway.map(Deployment::getStatus)
                        .map(status -> status.getReplicas())
                        .orElse(0));
    }

    private static List<Part> services(Context<TradingAccount> context) {
        return Arrays.stream(ServiceName.values())
                .map(service -> Workloads.part(
                        service.id(),
                        find(Deployment.class, service.id(), context).orElse(null),
                        find(HorizontalPodAutoscaler.class, service.id(), context)
                                .orElse(null)))
                .toList();
    }

    private static List<Part> database(@Nullable TradingAccountSpec running, Context<TradingAccount> context) {
        Part prepared = Workloads.part(DATABASE_JOB, newestJob(context).orElse(null));
        List<Part> parts = new ArrayList<>();
        if (running != null && running.database().mode() == DatabaseMode.EMBEDDED) {
            parts.add(Workloads.part(
                    POSTGRES,
                    find(StatefulSet.class, POSTGRES, context).orElse(null),
                    prepared.stage() == Stage.RUNNING));
        }
        parts.add(prepared);
        return parts;
    }

    private static Optional<Job> newestJob(Context<TradingAccount> context) {
        return context.getSecondaryResourcesAsStream(Job.class)
                .filter(job -> is(job, DATABASE_JOB))
                .max(Comparator.comparing((Job job) -> job.getMetadata().getCreationTimestamp())
                        .thenComparing(job -> job.getMetadata().getName()));
    }

    private static String settings(Context<TradingAccount> context) {
        return find(ConfigMap.class, SETTINGS, context)
                .map(ConfigMap::getData)
                .map(content -> content.get(SETTINGS_FILE))
                .orElse("");
    }

    private static <R extends HasMetadata> Optional<R> find(
            Class<R> kind, String component, Context<TradingAccount> context) {
        return context.getSecondaryResourcesAsStream(kind)
                .filter(resource -> is(resource, component))
                .findFirst();
    }

    private static boolean is(HasMetadata resource, String component) {
        return component.equals(resource.getMetadata().getLabels().get(Cell.COMPONENT_LABEL));
    }
}
