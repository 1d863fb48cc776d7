package dev.tradeplane.operator.examination;

import dev.tradeplane.operator.blueprint.Cell;
import dev.tradeplane.operator.examination.SecretReferences.Reference;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Asks for people's Secrets by name, one at a time: nobody's others are ever read, listed or watched. A Secret found
 * good is believed for a while; only names of keys are kept, never what they hold.
 */
final class FilledKeys {
    private static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST_BELIEVED = 10_000;

    private final Clock clock;
    private final Map<ResourceID, Found> believed = new ConcurrentHashMap<>();

    FilledKeys(Clock clock) {
        this.clock = clock;
    }

    private record Found(List<String> keys, Instant at) {}

    /** What is wrong with the Secret; empty when every key holds something. */
    Optional<Fault> fault(Reference reference, String namespace, KubernetesClient client) {
        ResourceID id = new ResourceID(reference.secret(), namespace);
        Instant now = clock.instant();
        Found found = believed.get(id);
        if (found != null
                && found.at().plus(BELIEVED).isAfter(now)
                && found.keys().containsAll(reference.keys())) {
            return Optional.empty();
        }
        Secret secret = client.secrets()
                .inNamespace(namespace)
                .withName(reference.secret())
                .get();
        if (reference.made() && (secret == null || ours(secret))) {
            return Optional.empty();
        }
        if (secret == null) {
            return Optional.of(missing(
                    reference,
                    "refers to the Secret " + reference.secret() + ", which is not there",
                    "create it in namespace " + namespace + " with " + keys(reference.keys())));
        }
        List<String> filled = filled(secret);
        List<String> lacking =
                reference.keys().stream().filter(key -> !filled.contains(key)).toList();
        if (lacking.isEmpty()) {
            remember(id, new Found(filled, now));
            return Optional.empty();
        }
        return Optional.of(missing(
                reference,
                "refers to the Secret " + reference.secret() + ", in which nothing stands at " + keys(lacking),
                "put it in"));
    }

    private static boolean ours(Secret secret) {
        Map<String, String> labels = secret.getMetadata().getLabels();
        return labels != null && Cell.OPERATOR.equals(labels.get(Cell.MANAGED_BY));
    }

    private void remember(ResourceID id, Found found) {
        if (believed.size() >= MOST_BELIEVED) {
            believed.clear();
        }
        believed.put(id, found);
    }

    private static List<String> filled(Secret secret) {
        return secret.getData() == null
                ? List.of()
                : secret.getData().entrySet().stream()
                        .filter(entry ->
                                entry.getValue() != null && !entry.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static Fault missing(Reference reference, String what, String remedy) {
        return new Fault(Fault.Kind.SECRET_MISSING, reference.field(), what, remedy);
    }

    private static String keys(List<String> keys) {
        return (keys.size() == 1 ? "key " : "keys ") + keys.stream().collect(Collectors.joining(", "));
    }
}
