package dev.tradeplane.broker.adapter.wire;

/** There is no room for this call in the broker's rate limits; it says nothing about the broker's health. */
final class BudgetSpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    BudgetSpentException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
