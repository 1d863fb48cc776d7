package dev.tradeplane.gateway.webhook;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.settings.WebhookSettings;
import dev.tradeplane.gateway.body.Fingerprint;
import dev.tradeplane.gateway.body.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request whose secret fitted.
 *
 * @param body what it said, the secret taken out
 * @param headerKey the key it named in a header, which wins over one in the body
 */
record Knock(
        WebhookSettings hook,
        JsonValue.Fields body,
        @Nullable IdempotencyKey headerKey,
        Instant at) {
    String source() {
        return "webhook/" + hook.name();
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(source(), body);
    }
}
