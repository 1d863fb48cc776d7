package dev.tradeplane.operator.resource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.BooleanWithUndefined;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.KubernetesDependent;

@KubernetesDependent(informer = @Informer(labelSelector = Scope.OURS), useSSA = BooleanWithUndefined.TRUE)
public class ConfigMaps extends CellResources<ConfigMap> {
    public ConfigMaps() {
        super(ConfigMap.class);
    }
}
