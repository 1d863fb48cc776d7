package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import org.jspecify.annotations.Nullable;

/**
 * An order that stands at the broker and was sent by nobody of ours.
 *
 * @param key what its ids are derived from, so that it is adopted once whoever finds it
 * @param intent as far as the broker's book tells it
 * @param parent the order of ours it is an exit of
 */
public record Adoption(
        OrderIds ids,
        IdempotencyKey key,
        OrderIntent intent,
        BrokerOrderId brokerOrderId,
        @Nullable ClientOrderId parent) {
    /** No order anybody asks for has this leg, whatever key it came with. */
    private static final int LEG = -1;

    public static Adoption of(
            AccountName account,
            String broker,
            BrokerOrderId brokerOrderId,
            OrderIntent intent,
            @Nullable ClientOrderId parent) {
        IdempotencyKey key = new IdempotencyKey("broker:" + broker + ":" + brokerOrderId);
        return new Adoption(OrderIds.derive(account, key, LEG), key, intent, brokerOrderId, parent);
    }
}
