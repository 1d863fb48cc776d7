package dev.tradeplane.gateway.intent;

import java.time.Duration;
import java.time.Instant;

/**
 * What is filled in where a sender says nothing.
 *
 * @param now when the request arrived
 * @param validity how long an order may wait to be sent
 */
public record Defaults(Instant now, Duration validity) {
    Instant validUntil() {
        return now.plus(validity);
    }
}
