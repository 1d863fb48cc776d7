package dev.tradeplane.contracts.intent;

/** How the broker carries the position; the names are the ones Indian brokers use. */
public enum ProductType {
    /** Delivery. */
    CNC,
    /** Intraday. */
    MIS,
    /** Carried forward. */
    NRML,
    /** Margin funded. */
    MTF
}
