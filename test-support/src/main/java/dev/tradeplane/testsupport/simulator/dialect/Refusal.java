package dev.tradeplane.testsupport.simulator.dialect;

/** Why any broker may turn a request away; each has its own words for it. */
public enum Refusal {
    NO_SUCH_ROUTE,
    TOO_MANY_REQUESTS,
    FORBIDDEN,
    SESSION_EXPIRED,
    WRONG_ADDRESS,
    /** A part of the broker is down. */
    UNAVAILABLE,
    /** The broker heard nothing from what stands behind it: the request may have been done. */
    UNSURE
}
