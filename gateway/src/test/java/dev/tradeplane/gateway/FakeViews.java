package dev.tradeplane.gateway;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Money;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.AccountView;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.OrderSettlement;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.SettlementRequest;
import dev.tradeplane.contracts.order.TradingState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a risk-service tells of orders and of the account. */
final class FakeViews {
    private static final AccountName ACCOUNT = AccountName.of("test-desk");
    private static final Quantity MOST = Quantity.of(1800);

    private FakeViews() {}

    static AccountView account(TradingState set) {
        return new AccountView(
                ACCOUNT,
                set,
                TradingState.ACTIVE,
                set,
                7,
                List.of(new LimitUse("x", "1", "2")),
                1,
                Money.ZERO,
                null,
                null,
                null);
    }

    static OrderView decided(IntentSubmission submission) {
        @Nullable OrderIntent intent = submission.wish() instanceof Wish.Place(OrderIntent placed) ? placed : null;
        @Nullable Exits exits = intent == null ? null : intent.exits();
        @Nullable
        Reason reason = intent != null && intent.quantity().compareTo(MOST) > 0
                ? Reason.exceeded(ReasonCode.MAX_ORDER_QUANTITY, intent.quantity(), MOST)
                : null;
        OrderIds ids = OrderIds.derive(ACCOUNT, submission.key(), 0);
        return new OrderView(
                ids.orderId(),
                ids.clientOrderId(),
                null,
                ACCOUNT,
                submission.wish().instrument(),
                intent == null ? null : intent.side(),
                intent == null ? null : intent.quantity(),
                Quantity.ZERO,
                null,
                intent == null ? OrderType.MARKET : intent.type(),
                intent == null ? null : intent.limitPrice(),
                null,
                exits == null ? null : exits.stopLoss(),
                exits == null ? null : exits.takeProfit(),
                ProductType.MIS,
                TimeInForce.DAY,
                false,
                reason == null ? OrderState.APPROVED : OrderState.DENIED,
                reason,
                submission.source(),
                null,
                submission.key().value(),
                7,
                submission.receivedAt(),
                submission.receivedAt(),
                null);
    }

    static OrderSettlement settled(OrderView order, SettlementRequest request) {
        return new OrderSettlement(
                order.id(),
                order.clientOrderId(),
                request.outcome(),
                request.brokerOrderId(),
                request.reason(),
                request.by(),
                order.createdAt());
    }

    static OrderView in(OrderView o, OrderState state) {
        return new OrderView(
                o.id(),
                o.clientOrderId(),
                o.brokerOrderId(),
                o.account(),
                o.instrument(),
                o.side(),
                o.quantity(),
                o.filledQuantity(),
                o.averagePrice(),
                o.type(),
                o.limitPrice(),
                o.triggerPrice(),
                o.stopLoss(),
                o.takeProfit(),
                o.product(),
                o.timeInForce(),
                o.reduceOnly(),
                state,
                o.reason(),
                o.source(),
                o.strategy(),
                o.idempotencyKey(),
                o.limitsVersion(),
                o.createdAt(),
                o.updatedAt(),
                o.traceId());
    }
}
