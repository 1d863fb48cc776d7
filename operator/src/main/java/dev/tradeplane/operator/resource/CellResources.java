package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Blueprint;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.GarbageCollected;
import io.javaoperatorsdk.operator.processing.dependent.CRUDKubernetesBulkDependentResource;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * All resources of one kind that belong to an account: made, kept and removed as the blueprint lists them, owned by the
 * account and collected with it. The reconciler puts the blueprint into the context first.
 */
abstract class CellResources<R extends HasMetadata> extends KubernetesDependentResource<R, TradingAccount>
        implements CRUDKubernetesBulkDependentResource<R, TradingAccount>,
                GarbageCollected<TradingAccount>,
                SecondaryToPrimaryMapper<R> {
    private static final long GONE_SECONDS = 10;

    private final Class<R> kind;

    CellResources(Class<R> kind) {
        super(kind);
        this.kind = kind;
    }

    /** In the order of the blueprint. */
    @Override
    public Map<ResourceID, R> desiredResources(TradingAccount account, Context<TradingAccount> context) {
        return byId(blueprint(context).of(kind).stream());
    }

    @Override
    public Map<ResourceID, R> getSecondaryResources(TradingAccount account, Context<TradingAccount> context) {
        return byId(context.getSecondaryResourcesAsStream(kind));
    }

    @Override
    public Set<ResourceID> toPrimaryResourceIDs(R resource) {
        return Scope.accountOf(resource);
    }

    /** Whatever somebody made that cannot be changed into what is declared is made anew. */
    @Override
    public R update(R actual, R desired, TradingAccount account, Context<TradingAccount> context) {
        try {
            return super.update(actual, desired, account, context);
        } catch (KubernetesClientException refusal) {
            if (Immutable.refused(refusal)) {
                return replace(actual, desired, account, context);
            }
            throw refusal;
        }
    }

    R replace(R actual, R desired, TradingAccount account, Context<TradingAccount> context) {
        context.getClient()
                .resource(actual)
                .withPropagationPolicy(propagation(actual, desired))
                .delete();
        // Not so soon gone is tried again, like any failure.
        context.getClient().resource(actual).waitUntilCondition(Objects::isNull, GONE_SECONDS, TimeUnit.SECONDS);
        return create(desired, account, context);
    }

    /** What becomes of the pods of a resource that is made anew. */
    DeletionPropagation propagation(R actual, R desired) {
        return DeletionPropagation.BACKGROUND;
    }

    static Blueprint blueprint(Context<TradingAccount> context) {
        return context.managedWorkflowAndDependentResourceContext().getMandatory(Blueprint.class, Blueprint.class);
    }

    static <R extends HasMetadata> Map<ResourceID, R> byId(Stream<R> resources) {
        Map<ResourceID, R> found = new LinkedHashMap<>();
        resources.forEach(resource -> found.put(ResourceID.fromResource(resource), resource));
        return found;
    }
}
