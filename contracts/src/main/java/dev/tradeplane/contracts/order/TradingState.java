package dev.tradeplane.contracts.order;

/** Whether new orders may be sent. Cancels always pass. In order of strictness. */
public enum TradingState {
    ACTIVE,
    /** Only orders that shrink a position. */
    REDUCING,
    /** No new orders but verified reduce-only square-off. */
    HALTED;

    public TradingState stricter(TradingState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
