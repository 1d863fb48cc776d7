package dev.tradeplane.broker.adapter.session;

import java.time.Instant;

/**
 * What a login brought.
 *
 * @param value the secret itself
 * @param user whom the broker knows by it
 */
public record SessionToken(String value, String user, Instant expiresAt) {
    /** Never shows the secret. */
    @Override
    public String toString() {
        return "SessionToken[user=" + user + ", expiresAt=" + expiresAt + "]";
    }
}
