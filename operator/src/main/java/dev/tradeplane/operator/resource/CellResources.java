package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.blueprint.Blueprint;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.GarbageCollected;
import io.javaoperatorsdk.operator.processing.dependent.CRUDKubernetesBulkDependentResource;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All resources of one kind that belong to an account: made, kept and removed as the blueprint lists them, owned by the
 * account and collected with it. The reconciler puts the blueprint into the context first.
 */
public abstract class CellResources<R extends HasMetadata> extends KubernetesDependentResource<R, TradingAccount>
        implements CRUDKubernetesBulkDependentResource<R, TradingAccount>,
                GarbageCollected<TradingAccount>,
                SecondaryToPrimaryMapper<R> {
    private final Class<R> kind;

    protected CellResources(Class<R> kind) {
        super(kind);
        this.kind = kind;
    }

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
        String account = resource.getMetadata().getLabels().get(Cell.ACCOUNT_LABEL);
        return Set.of(new ResourceID(account, resource.getMetadata().getNamespace()));
    }

    protected static Blueprint blueprint(Context<TradingAccount> context) {
        return context.managedWorkflowAndDependentResourceContext().getMandatory(Blueprint.class, Blueprint.class);
    }

    private Map<ResourceID, R> byId(java.util.stream.Stream<R> resources) {
        return resources.collect(Collectors.toMap(ResourceID::fromResource, Function.identity()));
    }
}
