package dev.tradeplane.contracts.order;

import dev.tradeplane.contracts.id.InstrumentId;

/**
 * A person takes the broker's word for what is held in one instrument.
 *
 * @param by who asks, such as {@code rest/risk-desk}
 */
public record PositionAdoption(InstrumentId instrument, String reason, String by) {}
