package dev.tradeplane.contracts.market;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import java.time.Instant;

/**
 * The last price of an instrument.
 *
 * @param source where it comes from, such as {@code synthetic}, {@code manual} or a broker's name
 * @param observedAt when the source said so
 */
public record Quote(InstrumentId instrument, Price lastPrice, Instant observedAt, String source) {}
