package dev.tradeplane.e2e.workload;

/** What a client was told about a signal. */
public sealed interface Fate {
    /** The cell took it: from here on it may be neither lost nor doubled. */
    record Accepted(String orderId, String clientOrderId, String state) implements Fate {}

    /** Our own risk said no, for good. */
    record Denied(String orderId, String code) implements Fate {}

    /** A definite no of another kind; no signal of a plan deserves one. */
    record Refused(int status, String body) implements Fate {}

    /** No definite answer ever came. */
    record Unanswered() implements Fate {}
}
