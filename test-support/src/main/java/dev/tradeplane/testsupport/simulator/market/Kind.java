package dev.tradeplane.testsupport.simulator.market;

/** How the price of an order behaves. */
public enum Kind {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT,
    /** A stop whose trigger follows the price while that moves in its favour. */
    TRAILING_STOP;

    boolean waits() {
        return this == STOP || this == STOP_LIMIT || this == TRAILING_STOP;
    }

    boolean isLimited() {
        return this == LIMIT || this == STOP_LIMIT;
    }
}
