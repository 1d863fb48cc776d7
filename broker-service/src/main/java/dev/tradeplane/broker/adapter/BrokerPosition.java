package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import org.jspecify.annotations.Nullable;

/**
 * What the broker says is held.
 *
 * @param product absent where the broker has only one
 * @param averagePrice absent when it is flat
 */
public record BrokerPosition(
        InstrumentId instrument,
        @Nullable ProductType product,
        NetQuantity quantity,
        @Nullable Price averagePrice) {}
