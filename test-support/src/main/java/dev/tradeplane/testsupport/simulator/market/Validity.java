package dev.tradeplane.testsupport.simulator.market;

/** How long an order works. */
public enum Validity {
    DAY,
    GTC,
    IOC,
    FOK,
    /** Only in the opening auction. */
    OPG,
    /** Only in the closing auction. */
    CLS;

    boolean isImmediate() {
        return this == IOC || this == FOK;
    }
}
