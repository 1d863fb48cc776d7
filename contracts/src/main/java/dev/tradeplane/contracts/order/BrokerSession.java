package dev.tradeplane.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session with the broker, as people see it.
 *
 * @param user whom the broker knows by it
 * @param expiresAt absent where it does not end by itself
 * @param warning that somebody has to log in before the market opens, or while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerSession(
        String broker,
        State state,
        @Nullable String user,
        @Nullable Instant expiresAt,
        @Nullable String warning) {
    /** Whether orders can be sent in it. */
    public enum State {
        VALID,
        /** Nobody logged in yet. */
        LOGIN_NEEDED,
        /** It is over: somebody has to log in again. */
        EXPIRED,
        /** broker-service did not say. */
        UNKNOWN
    }
}
