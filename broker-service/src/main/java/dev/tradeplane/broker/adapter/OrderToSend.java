package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;

/** A claimed order, as the broker is to have it. */
public record OrderToSend(ClientOrderId clientOrderId, OrderIntent intent) {}
