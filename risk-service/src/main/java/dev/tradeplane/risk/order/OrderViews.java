package dev.tradeplane.risk.order;

import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.outbox.trace.Traces;

/** How answers show an order. */
final class OrderViews {
    private OrderViews() {}

    static OrderView of(OrderRecord order) {
        return switch (order.wish()) {
            case Wish.Place(OrderIntent intent) -> spelledOut(order, intent);
            case Wish.Exit exit -> exit(order, exit);
        };
    }

    private static OrderView spelledOut(OrderRecord order, OrderIntent intent) {
        OrderProgress progress = order.progress();
        Exits exits = intent.exits();
        return new OrderView(
                order.id(),
                order.ids().clientOrderId(),
                progress.brokerOrderId(),
                order.account(),
                intent.instrument(),
                intent.side(),
                intent.quantity(),
                progress.filled(),
                progress.averagePrice(),
                intent.type(),
                intent.limitPrice(),
                intent.triggerPrice(),
                exits == null ? null : exits.stopLoss(),
                exits == null ? null : exits.takeProfit(),
                intent.product(),
                intent.timeInForce(),
                intent.reduceOnly(),
                progress.state(),
                progress.reason(),
                order.source(),
                intent.strategy(),
                order.key().value(),
                order.limitsVersion(),
                order.createdAt(),
                progress.updatedAt(),
                Traces.traceIdOf(order.traceparent()));
    }

    private static OrderView exit(OrderRecord order, Wish.Exit exit) {
        OrderProgress progress = order.progress();
        return new OrderView(
                order.id(),
                order.ids().clientOrderId(),
                null,
                order.account(),
                exit.instrument(),
                null,
                exit.quantity(),
                progress.filled(),
                null,
                OrderType.MARKET,
                null,
                null,
                null,
                null,
                exit.product(),
                TimeInForce.DAY,
                true,
                progress.state(),
                progress.reason(),
                order.source(),
                exit.strategy(),
                order.key().value(),
                order.limitsVersion(),
                order.createdAt(),
                progress.updatedAt(),
                Traces.traceIdOf(order.traceparent()));
    }
}
