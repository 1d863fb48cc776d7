package dev.tradeplane.testsupport.simulator.kite;

/** How much of a quote a subscriber wants. */
enum KiteMode {
    LTP,
    QUOTE,
    FULL
}
