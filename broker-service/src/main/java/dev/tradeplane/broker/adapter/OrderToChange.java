package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import org.jspecify.annotations.Nullable;

/** A working order and the numbers it is to have from now on. */
public record OrderToChange(
        SentOrder order,
        Quantity quantity,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice) {}
