package dev.tradeplane.contracts.order;

import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/** What a modification asks for; absent parts stay as they are. */
public record OrderChange(
        @Nullable Quantity quantity,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice) {}
