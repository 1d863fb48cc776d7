package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;

/**
 * A claimed order, as the broker is to have it.
 *
 * @param window when it is over nothing may be written any more; the outcome is unknown then
 */
public record OrderToSend(ClientOrderId clientOrderId, OrderIntent intent, SendWindow window) {
    /** The same order, in this window. */
    public OrderToSend within(SendWindow other) {
        return new OrderToSend(clientOrderId, intent, other);
    }
}
