package dev.tradeplane.testsupport.simulator.market;

/**
 * Where an order is.
 *
 * <pre>
 * RECEIVED ─► HELD ─► WAITING ─► WORKING ─► FILLED
 *     │         └────────┴─────────┤
 *     ├─► REJECTED                 └─► CANCELED, EXPIRED, REPLACED
 *     └─► any of the three, as its terms are
 * </pre>
 */
public enum State {
    /** The broker has it, the exchange does not. */
    RECEIVED,
    /** A leg whose entry order is not filled. */
    HELD,
    /** A stop whose trigger was not reached. */
    WAITING,
    WORKING,
    FILLED,
    CANCELED,
    REJECTED,
    EXPIRED,
    /** Another order stands in its place. */
    REPLACED;

    public boolean isFinal() {
        return switch (this) {
            case RECEIVED, HELD, WAITING, WORKING -> false;
            case FILLED, CANCELED, REJECTED, EXPIRED, REPLACED -> true;
        };
    }
}
