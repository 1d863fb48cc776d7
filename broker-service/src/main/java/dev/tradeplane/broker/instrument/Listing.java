package dev.tradeplane.broker.instrument;

import dev.tradeplane.contracts.market.Instrument;
import dev.tradeplane.contracts.money.Price;

/** A synthetic instrument and the price its walk starts from. */
public record Listing(Instrument instrument, Price basePrice) {}
