package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.broker.adapter.ExitRules;
import dev.tradeplane.broker.adapter.NativeOrder;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

/** Alpaca's order classes: an entry with a target and a stop is a bracket, with one of them an OTO. */
final class AlpacaBrackets implements NativeOrders {
    static final ExitRules RULES = new ExitRules(
            EnumSet.allOf(NativeOrder.class),
            EnumSet.of(OrderType.MARKET, OrderType.LIMIT),
            EnumSet.of(ProductType.CNC),
            EnumSet.of(TimeInForce.DAY),
            "");

    private static final BigDecimal NEAREST = new BigDecimal("0.01");

    private final AlpacaOrders orders;

    AlpacaBrackets(AlpacaOrders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Reason> objectionTo(OrderIntent entry) {
        return RULES.objectionTo(entry).or(() -> objectionToPrices(entry));
    }

    @Override
    public SubmissionOutcome submitWithExits(OrderToSend entry) {
        OrderIntent intent = entry.intent();
        return objectionTo(intent)
                .<SubmissionOutcome>map(Rejected::new)
                .orElseGet(() -> orders.place(
                        entry, body -> withExits(body, intent.side().opposite(), exitsOf(intent))));
    }

    private static Optional<Reason> objectionToPrices(OrderIntent entry) {
        Exits exits = exitsOf(entry);
        Price limit = entry.limitPrice();
        return limit == null ? besideEachOther(entry.side(), exits) : beside(limit, entry.side(), exits);
    }

    private static Optional<Reason> besideEachOther(Side entry, Exits exits) {
        Price stop = exits.stopLoss();
        Price target = exits.takeProfit();
        return stop == null || target == null || distance(entry, stop, target).signum() > 0
                ? Optional.empty()
                : refused("The stop and the target lie on the wrong sides of each other");
    }

    /** Alpaca wants a stop to be a cent away from the entry at least. */
    private static Optional<Reason> beside(Price limit, Side entry, Exits exits) {
        Price stop = exits.stopLoss();
        if (stop != null && distance(entry, stop, limit).compareTo(NEAREST) < 0) {
            return refused("The stop has to lie 0.01 or more beyond the entry");
        }
        Price target = exits.takeProfit();
        return target == null || distance(entry, limit, target).signum() > 0
                ? Optional.empty()
                : refused("The target has to lie beyond the entry");
    }

    /** How far one goes from here to there in the direction in which the entry earns. */
    private static BigDecimal distance(Side entry, Price here, Price there) {
        BigDecimal up = there.value().subtract(here.value());
        return entry == Side.BUY ? up : up.negate();
    }

    /** The stop has a limit too: no order runs away with the price. */
    private static ObjectNode withExits(ObjectNode body, Side exit, Exits exits) {
        Price stop = exits.stopLoss();
        Price target = exits.takeProfit();
        body.put("order_class", stop == null || target == null ? "oto" : "bracket");
        if (target != null) {
            body.putObject("take_profit").put("limit_price", target.toString());
        }
        if (stop != null) {
            body.putObject("stop_loss")
                    .put("stop_price", stop.toString())
                    .put("limit_price", MarketProtection.beyond(exit, stop).toString());
        }
        return body;
    }

    private static Exits exitsOf(OrderIntent entry) {
        return Objects.requireNonNull(entry.exits(), "an entry with exits");
    }

    private static Optional<Reason> refused(String why) {
        return Optional.of(Reason.of(ReasonCode.NOT_OFFERED_BY_BROKER, why));
    }
}
