package dev.tradeplane.broker.adapter.wire;

/** Kinds of call. Each has time limits, room and a circuit breaker of its own: dead quotes must not stop orders. */
public enum CallKind {
    ORDER_WRITE(64, false),
    /** A price an order cannot be sent without. */
    ORDER_PRICE(8, true),
    ORDER_READ(8, true),
    ACCOUNT_READ(4, true),
    QUOTE(4, true),
    MASTER(2, false),
    LOGIN(2, false);

    private final int atOnce;
    private final boolean repeatable;

    CallKind(int atOnce, boolean repeatable) {
        this.atOnce = atOnce;
        this.repeatable = repeatable;
    }

    /** Whether an order cannot leave without it. */
    boolean isForOrders() {
        return this == ORDER_WRITE || this == ORDER_PRICE;
    }

    /** Calls under way at most. */
    int atOnce() {
        return atOnce;
    }

    /** Whether asking again does no harm. */
    boolean isRepeatable() {
        return repeatable;
    }
}
