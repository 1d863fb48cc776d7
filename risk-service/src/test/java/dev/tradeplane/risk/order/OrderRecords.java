package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Instant;

/** Orders of the desk as they are kept, and what broker-service tells of them. */
public final class OrderRecords {
    private static final AccountName DESK = AccountName.of("test-desk");

    private OrderRecords() {}

    /** Decided a moment ago, and in that state since; nothing filled. */
    public static OrderRecord inState(OrderState state, String key, OrderIntent intent, Instant at) {
        IdempotencyKey idempotencyKey = IdempotencyKey.of(key);
        return new OrderRecord(
                OrderIds.derive(DESK, idempotencyKey, 0),
                DESK,
                idempotencyKey,
                "rest/test",
                new Wish.Place(intent),
                1,
                at,
                at,
                null,
                OrderProgress.decided(state, null, at));
    }

    public static EventEnvelope report(OrderRecord order, long revision, TradeplaneEvent event) {
        return new EventEnvelope(
                "broker/" + order.ids().clientOrderId() + "/" + revision,
                "broker-service",
                order.account(),
                order.id(),
                order.ids().clientOrderId(),
                revision,
                TickingClock.MONDAY_MORNING,
                null,
                event);
    }
}
