package dev.tradeplane.contracts.order;

/**
 * An order in the broker's book that an order of unknown outcome could be.
 *
 * @param why what speaks for it and what against it, for a person
 */
public record SettlementCandidate(BrokerBookOrder order, Likeness likeness, String why) {
    /** How much of what the broker shows fits; the best first. */
    public enum Likeness {
        /** All that the broker shows of it. */
        ALIKE,
        /** Instrument and side; something else differs. */
        SIMILAR
    }
}
