package dev.tradeplane.contracts.intent;

/** How long an order may work. */
public enum TimeInForce {
    /** Until the end of the trading session. */
    DAY,
    /** Fill what is there at once, cancel the rest. */
    IOC
}
