package dev.tradeplane.broker.adapter;

/** Which requests a limit counts. */
public enum RateScope {
    /** Placing, changing and canceling. */
    ORDER_WRITES,
    /** Prices. */
    QUOTES,
    /** All of them. */
    EVERYTHING
}
