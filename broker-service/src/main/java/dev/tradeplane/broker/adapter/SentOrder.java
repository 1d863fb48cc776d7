package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order that left for the broker, or may have.
 *
 * @param brokerOrderId absent until the broker is known to have it
 * @param claimedAt it did not leave before
 * @param others orders at the broker known to be something else; a broker without tags is asked which is left
 */
public record SentOrder(
        ClientOrderId clientOrderId,
        @Nullable BrokerOrderId brokerOrderId,
        OrderIntent intent,
        Instant claimedAt,
        Set<BrokerOrderId> others) {
    public SentOrder {
        others = Set.copyOf(others);
    }

    /** One the broker is known to have. */
    public static SentOrder known(ClientOrderId clientOrderId, BrokerOrderId brokerOrderId, OrderIntent intent) {
        return new SentOrder(clientOrderId, brokerOrderId, intent, Instant.EPOCH, Set.of());
    }

    /** Its id, of an order that can only be asked for by it. */
    public BrokerOrderId requireBrokerOrderId() {
        return Objects.requireNonNull(brokerOrderId, "the broker's id is not known yet");
    }
}
