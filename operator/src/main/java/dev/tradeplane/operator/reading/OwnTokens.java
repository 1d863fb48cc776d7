package dev.tradeplane.operator.reading;

import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of the operator's own service account, one audience a cell, so that what one cell is shown opens no other.
 * Each is used for four fifths of its life.
 */
final class OwnTokens {
    private static final long LIFE_SECONDS = Duration.ofHours(1).toSeconds();
    private static final Duration USED = Duration.ofMinutes(48);

    private final KubernetesClient client;
    private final String namespace;
    private final String serviceAccount;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    OwnTokens(KubernetesClient client, String namespace, String serviceAccount, Clock clock) {
        this.client = client;
        this.namespace = namespace;
        this.serviceAccount = serviceAccount;
        this.clock = clock;
    }

    private record Token(String text, Instant until) {}

    String of(String audience) {
        Token known = tokens.get(audience);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.text();
        }
        Token fresh = new Token(request(audience), clock.instant().plus(USED));
        tokens.put(audience, fresh);
        return fresh.text();
    }

    /** Refused by the cell, or of a cell that is gone. */
    void forget(String audience) {
        tokens.remove(audience);
    }

    private String request(String audience) {
        TokenRequest answer = client.serviceAccounts()
                .inNamespace(namespace)
                .withName(serviceAccount)
                .tokenRequest(new TokenRequestBuilder()
                        .withNewSpec()
                        .withAudiences(audience)
                        .withExpirationSeconds(LIFE_SECONDS)
                        .endSpec()
                        .build());
        return answer.getStatus().getToken();
    }
}
