package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import java.util.Optional;
import java.util.Set;

/**
 * Which orders a broker takes.
 *
 * @param tagLength characters of ours an order can carry; 0 when it carries none
 * @param changes how often a working order may be changed; 0 for never
 */
public record OrderRules(
        Set<OrderType> types, Set<ProductType> products, Set<TimeInForce> timesInForce, int tagLength, int changes) {
    public OrderRules {
        types = Set.copyOf(types);
        products = Set.copyOf(products);
        timesInForce = Set.copyOf(timesInForce);
    }

    public boolean canModify() {
        return changes > 0;
    }

    /** Nothing is bent to fit: what the broker does not take is refused, and named. */
    Optional<Reason> objectionTo(OrderIntent intent) {
        if (!types.contains(intent.type())) {
            return refused("orders of type " + intent.type());
        }
        if (!products.contains(intent.product())) {
            return refused("product " + intent.product());
        }
        return timesInForce.contains(intent.timeInForce())
                ? Optional.empty()
                : refused("time in force " + intent.timeInForce());
    }

    private static Optional<Reason> refused(String what) {
        return Optional.of(
                Reason.of(ReasonCode.NOT_OFFERED_BY_BROKER, "The broker does not offer " + what + " to programs"));
    }
}
