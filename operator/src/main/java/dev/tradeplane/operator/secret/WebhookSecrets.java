package dev.tradeplane.operator.secret;

import dev.tradeplane.account.signals.WebhookSpec;
import dev.tradeplane.account.value.SecretKeyRef;
import dev.tradeplane.operator.blueprint.Cell;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets of webhooks that nobody made: the launcher makes them on a laptop, and a cluster does the same. A Secret of
 * somebody's own is never touched.
 */
final class WebhookSecrets {
    private static final String COMPONENT = "webhooks";

    private final SecretContent content;

    WebhookSecrets(SecretContent content) {
        this.content = content;
    }

    /**
     * Those that are ours, or that nobody has.
     *
     * @param existing the account's labelled Secrets
     */
    Stream<Secret> of(Cell cell, Map<ResourceID, Secret> existing, KubernetesClient client) {
        return keysBySecret(cell).entrySet().stream()
                .filter(wanted -> existing.containsKey(id(cell, wanted.getKey()))
                        || client.secrets()
                                        .inNamespace(cell.namespace())
                                        .withName(wanted.getKey())
                                        .get()
                                == null)
                .map(wanted -> secret(cell, wanted.getKey(), wanted.getValue(), existing));
    }

    private static Map<String, Set<String>> keysBySecret(Cell cell) {
        return cell.spec().webhooks().stream()
                .map(WebhookSpec::secretRef)
                .collect(Collectors.groupingBy(
                        SecretKeyRef::name, TreeMap::new, Collectors.mapping(SecretKeyRef::key, Collectors.toSet())));
    }

    private Secret secret(Cell cell, String name, Set<String> keys, Map<ResourceID, Secret> existing) {
        Secret actual = existing.get(id(cell, name));
        Map<String, String> known = actual == null || actual.getData() == null ? Map.of() : actual.getData();
        return new SecretBuilder()
                .withNewMetadata()
                .withNamespace(cell.namespace())
                .withName(name)
                .withLabels(cell.labels(COMPONENT))
                .endMetadata()
                .withType("Opaque")
                .withData(content.completed(keys, known))
                .build();
    }

    private static ResourceID id(Cell cell, String name) {
        return new ResourceID(name, cell.namespace());
    }
}
