package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The address orders leave from, beside the one registered with the broker.
 *
 * @param registered as the account file has it
 * @param observed absent when it cannot be told from here
 * @param why how it was observed, or why it was not
 * @param refused whether the broker refused the address a moment ago
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EgressAddress(String registered, @Nullable String observed, State state, String why, boolean refused) {
    /** How the two compare. */
    public enum State {
        SAME,
        /** No new order is sent. */
        DIFFERS,
        NOT_OBSERVED
    }
}
