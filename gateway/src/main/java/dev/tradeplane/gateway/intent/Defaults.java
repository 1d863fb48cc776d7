package dev.tradeplane.gateway.intent;

import dev.tradeplane.contracts.intent.ProductType;
import java.time.Duration;
import java.time.Instant;

/**
 * What is filled in where a sender says nothing.
 *
 * @param now when the request arrived
 * @param validity how long an order may wait to be sent
 * @param product how positions are carried
 */
public record Defaults(Instant now, Duration validity, ProductType product) {
    Instant validUntil() {
        return now.plus(validity);
    }
}
