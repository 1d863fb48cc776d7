package dev.tradeplane.operator.resource;

import dev.tradeplane.account.TradingAccount;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import java.util.stream.Stream;

/** Resources of a kind that another operator brings: there may be no such kind. */
abstract class ForeignResources extends CellResources<GenericKubernetesResource> {
    private final GroupVersionKind kind;

    ForeignResources(GroupVersionKind kind) {
        super(GenericKubernetesResource.class);
        this.kind = kind;
    }

    @Override
    public Map<ResourceID, GenericKubernetesResource> desiredResources(
            TradingAccount account, Context<TradingAccount> context) {
        return byId(ofThisKind(blueprint(context).of(GenericKubernetesResource.class).stream()));
    }

    @Override
    public Map<ResourceID, GenericKubernetesResource> getSecondaryResources(
            TradingAccount account, Context<TradingAccount> context) {
        return byId(ofThisKind(context.getSecondaryResourcesAsStream(GenericKubernetesResource.class)));
    }

    @Override
    protected InformerEventSourceConfiguration.Builder<GenericKubernetesResource> informerConfigurationBuilder(
            EventSourceContext<TradingAccount> context) {
        return InformerEventSourceConfiguration.from(kind, context.getPrimaryResourceClass());
    }

    private Stream<GenericKubernetesResource> ofThisKind(Stream<GenericKubernetesResource> resources) {
        return resources.filter(resource -> kind.getKind().equals(resource.getKind()));
    }
}
