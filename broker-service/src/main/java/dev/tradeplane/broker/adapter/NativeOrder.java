package dev.tradeplane.broker.adapter;

/** Orders with exits that the broker itself keeps. */
public enum NativeOrder {
    /** An entry with a stop and a target. */
    BRACKET,
    /** A stop and a target of which one cancels the other. */
    ONE_CANCELS_OTHER,
    /** Waits at the broker, days if need be, until a price is seen. */
    GOOD_TILL_TRIGGERED,
    /** An entry with a compulsory stop. */
    COVER
}
