package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.DependentResource;
import io.javaoperatorsdk.operator.processing.dependent.workflow.Condition;
import java.time.Duration;

/** Asks the API server itself, which every account may; looking at CRDs is a right of its own. */
abstract class KindExists<R extends HasMetadata> implements Condition<R, TradingAccount> {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Class<R> kind;
    private boolean exists;
    private boolean asked;
    private long askedAt;

    KindExists(Class<R> kind) {
        this.kind = kind;
    }

    @Override
    public synchronized boolean isMet(
            DependentResource<R, TradingAccount> dependent, TradingAccount account, Context<TradingAccount> context) {
        if (!asked || System.nanoTime() - askedAt > FRESH.toNanos()) {
            exists = ask(context.getClient());
            asked = true;
            askedAt = System.nanoTime();
        }
        return exists;
    }

    /** While the API server does not say, what it said last holds. */
    private boolean ask(KubernetesClient client) {
        try {
            return client.supports(kind);
        } catch (KubernetesClientException away) {
            return exists;
        }
    }
}
