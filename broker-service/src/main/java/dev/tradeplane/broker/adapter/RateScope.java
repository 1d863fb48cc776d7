package dev.tradeplane.broker.adapter;

/** Which requests a limit counts. */
public enum RateScope {
    /** Placing, changing and canceling. */
    ORDER_WRITES,
    /** Prices. */
    QUOTES,
    /** All but prices, where those are counted apart. */
    EVERYTHING_BUT_QUOTES,
    /** All of them. */
    EVERYTHING
}
