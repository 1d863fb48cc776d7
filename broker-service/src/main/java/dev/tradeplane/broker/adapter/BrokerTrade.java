package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.time.Instant;

/** One execution as the broker reports it; the trade id is the same in every report. */
public record BrokerTrade(
        ClientOrderId clientOrderId,
        BrokerOrderId brokerOrderId,
        String tradeId,
        Quantity quantity,
        Price price,
        Instant at) {}
