package dev.tradeplane.operator.reading;

import dev.tradeplane.contracts.order.AccountView;

/** What is known of a cell from itself. */
public sealed interface Reading {
    Reading NOT_ASKED = new NotHeard("it was not asked yet");

    /** What risk-service last answered. */
    record Heard(AccountView account) implements Reading {}

    /**
     * Nothing may be said: no answer yet, or none any more.
     *
     * @param why such as {@code desk-risk-service refuses connections}
     */
    record NotHeard(String why) implements Reading {}
}
