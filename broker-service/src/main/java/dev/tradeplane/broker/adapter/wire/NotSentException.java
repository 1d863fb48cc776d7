package dev.tradeplane.broker.adapter.wire;

/** Nothing was sent, for a reason of ours: it says nothing about the broker's health. */
final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    NotSentException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
