package dev.tradeplane.testsupport.simulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Every lie and failure the simulator knows; the name on the wire is the constant in small letters with dashes. */
public enum FaultKind {
    /** Waits {@code millis} before it looks at the request. */
    SLOW,
    /** Does what was asked and never says so. */
    ACCEPT_THEN_TIMEOUT,
    /** Does what was asked and resets the connection. */
    ACCEPT_THEN_RESET,
    /** Does what was asked and says that it does not know whether it did. */
    ACCEPT_THEN_UNSURE,
    TOO_MANY_REQUESTS,
    FORBIDDEN,
    /** Does nothing and answers 502 with a page of HTML. */
    BAD_GATEWAY,
    /** Does what was asked and sends half of the answer. */
    TRUNCATED,
    SESSION_EXPIRED,
    /** The address of the caller is not registered. */
    WRONG_ADDRESS,
    BOOK_FAILS,
    /** Shows orders and trades as they were {@code millis} ago. */
    BOOK_LAGS,
    /** Shows orders with a status no document knows: {@code text}. */
    UNKNOWN_STATUS,
    /** Takes an order and says that its client id was used before. */
    DUPLICATE_ID,
    /** Takes an order, and rejects it a moment later for the reason {@code text}. */
    REJECTED_LATER,
    /** Fills {@code quantity} of an order, or half of it, at one price and no more. */
    PARTIAL_FILL,
    /** Takes a cancel, and then the order is filled all the same. */
    CANCEL_OVERTAKEN,
    /** The order is filled just before the cancel is looked at, which is then refused. */
    CANCEL_TOO_LATE,
    /** A fill the streams never tell. */
    FILL_LOST,
    FILL_DUPLICATED,
    /** A fill told after what happened next. */
    FILL_REORDERED,
    /** A fill told {@code millis} late. */
    FILL_LATE;

    /** Those that decide how, and whether, a request is answered. */
    public static final Set<FaultKind> OF_ANSWERS = Set.of(
            SLOW,
            ACCEPT_THEN_TIMEOUT,
            ACCEPT_THEN_RESET,
            ACCEPT_THEN_UNSURE,
            TOO_MANY_REQUESTS,
            FORBIDDEN,
            BAD_GATEWAY,
            TRUNCATED,
            SESSION_EXPIRED,
            WRONG_ADDRESS,
            BOOK_FAILS);

    /** Those of the streams. */
    public static final Set<FaultKind> OF_FILLS = Set.of(FILL_LOST, FILL_DUPLICATED, FILL_REORDERED, FILL_LATE);

    public boolean appliesTo(Operation operation) {
        return switch (this) {
            case WRONG_ADDRESS -> operation.isWrite();
            case BOOK_FAILS, BOOK_LAGS -> operation.isBook();
            case UNKNOWN_STATUS -> operation.isBook() || operation == Operation.STREAM;
            case DUPLICATE_ID, REJECTED_LATER, PARTIAL_FILL -> operation == Operation.PLACE;
            case CANCEL_OVERTAKEN, CANCEL_TOO_LATE -> operation == Operation.CANCEL;
            case FILL_LOST, FILL_DUPLICATED, FILL_REORDERED, FILL_LATE -> operation == Operation.STREAM;
            default -> true;
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static FaultKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
