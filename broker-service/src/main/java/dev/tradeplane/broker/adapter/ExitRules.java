package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.TimeInForce;
import java.util.Optional;
import java.util.Set;

/**
 * Which exits a broker takes in one request with their entry, and of which entries.
 *
 * @param kept empty where it keeps none
 * @param types of the entries
 * @param products of the entries
 * @param timesInForce of the entries
 * @param why there are no more; empty where there is nothing more to want
 */
public record ExitRules(
        Set<NativeOrder> kept,
        Set<OrderType> types,
        Set<ProductType> products,
        Set<TimeInForce> timesInForce,
        String why) {
    public ExitRules {
        kept = Set.copyOf(kept);
        types = Set.copyOf(types);
        products = Set.copyOf(products);
        timesInForce = Set.copyOf(timesInForce);
    }

    public static ExitRules none(String why) {
        return new ExitRules(Set.of(), Set.of(), Set.of(), Set.of(), why);
    }

    /** An order without exits has nothing to fear from here. */
    public Optional<Reason> objectionTo(OrderIntent intent) {
        Exits exits = intent.exits();
        if (exits == null) {
            return Optional.empty();
        }
        NativeOrder asked = NativeOrder.of(exits);
        if (!kept.contains(asked)) {
            return refused("no " + asked.inWords() + " with an order" + (why.isEmpty() ? "" : ": " + why));
        }
        if (!types.contains(intent.type())) {
            return refused("no exits of an order of type " + intent.type());
        }
        if (!products.contains(intent.product())) {
            return refused("no exits of product " + intent.product());
        }
        return timesInForce.contains(intent.timeInForce())
                ? Optional.empty()
                : refused("no exits of an order with time in force " + intent.timeInForce());
    }

    private static Optional<Reason> refused(String what) {
        return Optional.of(Reason.of(ReasonCode.NOT_OFFERED_BY_BROKER, "The broker keeps " + what));
    }
}
