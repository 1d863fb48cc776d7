package dev.tradeplane.e2e.history;

/** How an operation stands. What is not definite is never called a failure. */
public enum Phase {
    INVOKE,
    /** It was done, and its outcome is known. */
    OK,
    /** It was definitely not done. */
    FAIL,
    /** Nobody knows whether it was done. */
    INFO
}
