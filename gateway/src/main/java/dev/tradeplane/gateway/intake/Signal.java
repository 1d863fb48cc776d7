package dev.tradeplane.gateway.intake;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.gateway.body.Fingerprint;
import dev.tradeplane.gateway.intent.Parsed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal at the door, read but not yet judged.
 *
 * @param source door and sender, such as {@code webhook/tradingview} or {@code rest/admin}
 * @param fingerprint of what was sent: same key and same fingerprint is a replay
 * @param signalTime when the sender says it was made
 */
public record Signal(
        IdempotencyKey key,
        String source,
        Fingerprint fingerprint,
        Parsed<Wish> wish,
        Instant receivedAt,
        @Nullable Instant signalTime) {
    /** The kind of door: webhook or rest. */
    String channel() {
        return source.substring(0, source.indexOf('/'));
    }
}
