package dev.tradeplane.broker.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session with the broker, as people see it.
 *
 * @param state VALID, LOGIN_NEEDED when there never was one, EXPIRED when it is over
 * @param user whom the broker knows by it
 * @param expiresAt absent where it does not end by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionStatus(
        String broker,
        State state,
        @Nullable String user,
        @Nullable Instant expiresAt) {
    /** Whether orders can be sent in it. */
    public enum State {
        VALID,
        LOGIN_NEEDED,
        EXPIRED
    }
}
