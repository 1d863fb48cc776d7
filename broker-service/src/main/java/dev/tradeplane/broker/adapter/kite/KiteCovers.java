package dev.tradeplane.broker.adapter.kite;

import dev.tradeplane.broker.adapter.ExitRules;
import dev.tradeplane.broker.adapter.NativeOrder;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Kite's cover orders: an entry and the stop that gives its position up, both within the day (Kite Connect v3, "Orders").
 * How far the stop may lie from the last price Kite decides.
 */
final class KiteCovers implements NativeOrders {
    static final ExitRules RULES = new ExitRules(
            EnumSet.of(NativeOrder.STOP_LOSS),
            EnumSet.of(OrderType.MARKET, OrderType.LIMIT),
            EnumSet.of(ProductType.MIS),
            EnumSet.of(TimeInForce.DAY),
            "a cover order has a stop only, and kite's bracket orders are gone");

    private final KiteOrders orders;

    KiteCovers(KiteOrders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Reason> objectionTo(OrderIntent entry) {
        return RULES.objectionTo(entry).or(() -> objectionToStop(entry));
    }

    @Override
    public SubmissionOutcome submitWithExits(OrderToSend entry) {
        return objectionTo(entry.intent())
                .<SubmissionOutcome>map(SubmissionOutcome.Rejected::new)
                .orElseGet(() -> orders.placeCovered(entry, stopOf(entry.intent())));
    }

    /** Without a limit only the last price tells, and others look at that. */
    private static Optional<Reason> objectionToStop(OrderIntent entry) {
        Price limit = entry.limitPrice();
        if (limit == null) {
            return Optional.empty();
        }
        int above = stopOf(entry).value().compareTo(limit.value());
        boolean loses = entry.side() == Side.BUY ? above < 0 : above > 0;
        return loses
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.NOT_OFFERED_BY_BROKER, "The stop of a cover order has to lie beyond its limit"));
    }

    private static Price stopOf(OrderIntent entry) {
        return Objects.requireNonNull(
                Objects.requireNonNull(entry.exits(), "an entry with exits").stopLoss(), "an entry with a stop");
    }
}
