package dev.tradeplane.operator.removal;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;

/** What belongs to an account by its labels, whoever owns it. */
final class Belongings {
    private static final List<Class<? extends HasMetadata>> WORKLOADS =
            List.of(Deployment.class, StatefulSet.class, Job.class);

    private final String namespace;
    private final Map<String, String> account;
    private final KubernetesClient client;

    Belongings(TradingAccount account, KubernetesClient client) {
        this.namespace = account.getMetadata().getNamespace();
        this.account = Map.of(Cell.ACCOUNT_LABEL, account.getMetadata().getName());
        this.client = client;
    }

    /** Nothing is to write any more when the data goes. */
    void stopWorkloads() {
        WORKLOADS.forEach(kind -> remove(kind, ours()));
    }

    /** Volumes carry the labels their set selects by; Secrets of people are never among ours. */
    void removeData() {
        remove(PersistentVolumeClaim.class, account);
        remove(Secret.class, ours());
    }

    private Map<String, String> ours() {
        return Map.of(Cell.ACCOUNT_LABEL, account.get(Cell.ACCOUNT_LABEL), Cell.MANAGED_BY, Cell.OPERATOR);
    }

    private <R extends HasMetadata> void remove(Class<R> kind, Map<String, String> labels) {
        client.resources(kind).inNamespace(namespace).withLabels(labels).list().getItems().stream()
                .filter(resource -> resource.getMetadata().getDeletionTimestamp() == null)
                .forEach(resource -> client.resource(resource).delete());
    }
}
