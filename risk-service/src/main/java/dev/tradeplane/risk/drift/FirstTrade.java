package dev.tradeplane.risk.drift;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;

/** The first time that a product was traded in an instrument. */
public record FirstTrade(InstrumentId instrument, ProductType product) {}
