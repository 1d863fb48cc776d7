package dev.tradeplane.risk.idempotency;

import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.risk.order.OrderRecord;
import org.jspecify.annotations.Nullable;

/** A key that was decided before: with what content, which order it became, and what was answered. */
public record LedgerEntry(IdempotencyKey key, String requestHash, OrderRecord order, byte @Nullable [] answer) {}
