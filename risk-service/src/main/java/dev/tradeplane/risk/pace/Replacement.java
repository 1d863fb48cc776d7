package dev.tradeplane.risk.pace;

import dev.tradeplane.contracts.id.OrderId;

/** One approved change of an order. */
public record Replacement(OrderId orderId, int change) {}
