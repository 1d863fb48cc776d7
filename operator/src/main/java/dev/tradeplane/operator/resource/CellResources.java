package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.GarbageCollected;
import io.javaoperatorsdk.operator.processing.dependent.CRUDKubernetesBulkDependentResource;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All resources of one kind that belong to an account: made, kept and removed as the blueprint lists them, owned by the
 * account and collected with it. The reconciler puts the blueprint into the context first.
 */
abstract class CellResources<R extends HasMetadata> extends KubernetesDependentResource<R, TradingAccount>
        implements CRUDKubernetesBulkDependentResource<R, TradingAccount>,
                GarbageCollected<TradingAccount>,
                SecondaryToPrimaryMapper<R> {
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

    static Blueprint blueprint(Context<TradingAccount> context) {
        return context.managedWorkflowAndDependentResourceContext().getMandatory(Blueprint.class, Blueprint.class);
    }

    static <R extends HasMetadata> Map<ResourceID, R> byId(Stream<R> resources) {
        Map<ResourceID, R> found = new LinkedHashMap<>();
        resources.forEach(resource -> found.put(ResourceID.fromResource(resource), resource));
        return found;
    }
}
