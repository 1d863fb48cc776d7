package dev.tradeplane.operator.status;

import dev.tradeplane.account.TradingAccount;
import dev.tradeplane.operator.resource.Scope;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.TransformingItemStore;
import java.util.List;
import java.util.Set;

/** Watches the pods of all cells, keeps of each only what troubles are read from, and wakes for troubles alone. */
final class PodWatch {
    private PodWatch() {}

    /** One a namespace watched: a store belongs to one informer. */
    static List<EventSource<Pod, TradingAccount>> in(EventSourceContext<TradingAccount> context) {
        var controller = context.getControllerConfiguration();
        Set<String> namespaces = controller.getInformerConfig().getEffectiveNamespaces(controller);
        return namespaces.stream().map(namespace -> in(namespace, context)).toList();
    }

    private static EventSource<Pod, TradingAccount> in(String namespace, EventSourceContext<TradingAccount> context) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(Pod.class, TradingAccount.class)
                        .withName("pods-" + namespace)
                        .withLabelSelector(Scope.OURS)
                        .withInformerListLimit(Scope.PAGE)
                        .withNamespaces(Set.of(namespace))
                        .withItemStore(new TransformingItemStore<>(PodWatch::pruned))
                        .withSecondaryToPrimaryMapper(Scope::accountOf)
                        .withOnAddFilter(pod -> Troubles.of(pod).isPresent())
                        .withOnUpdateFilter((now, before) -> !Troubles.of(now).equals(Troubles.of(before)))
                        .build(),
                context);
    }

    private static Pod pruned(Pod pod) {
        return new PodBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName(pod.getMetadata().getName())
                        .withNamespace(pod.getMetadata().getNamespace())
                        .withUid(pod.getMetadata().getUid())
                        .withResourceVersion(pod.getMetadata().getResourceVersion())
                        .withLabels(pod.getMetadata().getLabels())
                        .withDeletionTimestamp(pod.getMetadata().getDeletionTimestamp())
                        .build())
                .withStatus(pruned(pod.getStatus()))
                .build();
    }

    private static PodStatus pruned(PodStatus status) {
        return new PodStatusBuilder()
                .withPhase(status.getPhase())
                .withConditions(status.getConditions().stream()
                        .filter(condition -> "PodScheduled".equals(condition.getType()))
                        .toList())
                .withInitContainerStatuses(status.getInitContainerStatuses())
                .withContainerStatuses(status.getContainerStatuses())
                .build();
    }
}
