package dev.tradeplane.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;

@KubernetesDependent(informer = @Informer(labelSelector = Scope.OURS), useSSA = BooleanWithUndefined.TRUE)
public class Services extends CellResources<Service> {
    public Services() {
        super(Service.class);
    }
}
