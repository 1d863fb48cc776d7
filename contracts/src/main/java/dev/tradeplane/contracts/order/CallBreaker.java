package dev.tradeplane.contracts.order;

/**
 * The circuit breaker of one kind of call to the broker.
 *
 * @param kind such as ORDER_WRITE or QUOTE
 * @param changes how often its state changed since broker-service started
 */
public record CallBreaker(String kind, State state, long changes) {
    /** Whether calls of this kind are made. */
    public enum State {
        CLOSED,
        /** A few calls are let through to see whether it works again. */
        HALF_OPEN,
        /** Too many failed: nothing is asked for a while. */
        OPEN
    }
}
