package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.money.Money;

/** What new orders can be paid with, in the broker's currency. */
public record BrokerFunds(Money available) {}
