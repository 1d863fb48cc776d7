package dev.tradeplane.broker.lifecycle;

import java.time.Duration;

/**
 * Whose a send is.
 *
 * @param replica the process that claims it
 * @param window how long after the claim it may still leave
 */
public record Claim(String replica, Duration window) {
    /** Of what is not to be sent. */
    static final Claim NONE = new Claim("", Duration.ZERO);
}
