package dev.tradeplane.risk.idempotency;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is written with its decision.
 *
 * @param answer the order as answered, in JSON; absent until a first answer was given
 */
public record LedgerRow(
        IdempotencyKey key, String requestHash, OrderId orderId, byte @Nullable [] answer, Instant createdAt) {}
