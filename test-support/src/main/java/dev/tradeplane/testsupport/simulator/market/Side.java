package dev.tradeplane.testsupport.simulator.market;

/** Which way an order trades. */
public enum Side {
    BUY,
    SELL;

    int sign() {
        return this == BUY ? 1 : -1;
    }

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
