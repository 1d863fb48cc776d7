package dev.tradeplane.operator.resource;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Locale;

/** Tells what cannot be changed from what is wrong: only the first is cured by making the resource anew. */
final class Immutable {
    private static final int UNPROCESSABLE = 422;
    private static final List<String> WORDS =
            List.of("immutable", "may not change", "cannot change", "updates to statefulset spec");

    private Immutable() {}

    static boolean refused(KubernetesClientException refusal) {
        String message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        return refusal.getCode() == UNPROCESSABLE && WORDS.stream().anyMatch(message::contains);
    }
}
