package dev.tradeplane.testsupport.simulator.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A trigger the broker keeps (GTT): one leg, or two of which the first reached ends the other.
 *
 * @param wish as it was sent
 * @param placedAt the price when it was placed: a single leg above waits for a rise, one below for a fall
 * @param status in the numbers of orders
 */
record FyersTrigger(String id, JsonNode wish, BigDecimal placedAt, int status, String message, Instant createdAt) {
    static final int PENDING = 6;
    static final int FIRED = 2;
    static final int CANCELED = 1;
    static final int FAILED = 5;

    JsonNode leg(int number) {
        return wish.path("orderInfo").path("leg" + number);
    }

    boolean isPair() {
        return leg(2).isObject();
    }

    /** The leg a price sets off. */
    Optional<JsonNode> reachedBy(BigDecimal last) {
        if (reached(leg(1), last)) {
            return Optional.of(leg(1));
        }
        return isPair() && reached(leg(2), last) ? Optional.of(leg(2)) : Optional.empty();
    }

    FyersTrigger asking(JsonNode other) {
        return new FyersTrigger(id, other, placedAt, status, message, createdAt);
    }

    FyersTrigger ended(int how, String why) {
        return new FyersTrigger(id, wish, placedAt, how, why, createdAt);
    }

    BigDecimal trigger(int leg) {
        return leg(leg).path("triggerPrice").decimalValue();
    }

    private boolean reached(JsonNode leg, BigDecimal last) {
        BigDecimal trigger = leg.path("triggerPrice").decimalValue();
        return trigger.compareTo(placedAt) >= 0 ? last.compareTo(trigger) >= 0 : last.compareTo(trigger) <= 0;
    }
}
