package dev.tradeplane.contracts.intent;

import dev.tradeplane.contracts.id.IdempotencyKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wish on its way from the gateway to risk-service.
 *
 * @param requestHash SHA-256 in hex of what the sender sent: same key and same hash is a replay, another hash a conflict
 * @param source where it came from, such as {@code webhook/tradingview} or {@code rest/admin}
 * @param signalTime when the sender says it was made, if it says so
 * @param traceparent W3C trace context of the request
 */
public record IntentSubmission(
        IdempotencyKey key,
        String requestHash,
        String source,
        Wish wish,
        Instant receivedAt,
        @Nullable Instant signalTime,
        @Nullable String traceparent) {}
