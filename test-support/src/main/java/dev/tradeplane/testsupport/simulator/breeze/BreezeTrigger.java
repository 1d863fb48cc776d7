package dev.tradeplane.testsupport.simulator.breeze;

import dev.tradeplane.testsupport.simulator.market.Side;
import dev.tradeplane.testsupport.simulator.market.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trigger the broker keeps (GTT): alone, or two that guard what a fresh order opened.
 *
 * @param terms of the orders it places, but for side and limit
 * @param freshOrder that has to be filled before the legs work; null where there is none
 * @param last the price when it was placed
 */
record BreezeTrigger(
        String id,
        Terms terms,
        @Nullable String freshOrder,
        String indexOrStock,
        BigDecimal last,
        Instant createdAt,
        List<Leg> legs) {
    static final String ACTIVE = "Active";

    /**
     * One price to wait for.
     *
     * @param type {@code target} or {@code stoploss}; empty for one alone
     */
    record Leg(String id, String type, Side side, BigDecimal limit, BigDecimal trigger, String status) {
        Leg with(String other) {
            return new Leg(id, type, side, limit, trigger, other);
        }

        Leg at(BigDecimal otherLimit, BigDecimal otherTrigger) {
            return new Leg(id, type, side, otherLimit, otherTrigger, status);
        }

        private boolean isReached(BigDecimal price, BigDecimal before) {
            boolean above = switch (type) {
                case "target" -> side == Side.SELL;
                case "stoploss" -> side == Side.BUY;
                default -> trigger.compareTo(before) > 0;
            };
            return above ? price.compareTo(trigger) >= 0 : price.compareTo(trigger) <= 0;
        }
    }

    BreezeTrigger {
        legs = List.copyOf(legs);
    }

    boolean isActive() {
        return legs.stream().anyMatch(leg -> leg.status().equals(ACTIVE));
    }

    Optional<Leg> reachedBy(BigDecimal price) {
        return isActive()
                ? legs.stream().filter(leg -> leg.isReached(price, last)).findFirst()
                : Optional.empty();
    }

    /** One leg was reached: the other has nothing left to guard. */
    BreezeTrigger fired(Leg reached) {
        List<Leg> after = new ArrayList<>();
        legs.forEach(leg -> after.add(leg.with(leg.equals(reached) ? "Executed" : "Cancelled")));
        return with(after);
    }

    BreezeTrigger canceled() {
        return with(legs.stream().map(leg -> leg.with("Cancelled")).toList());
    }

    BreezeTrigger with(List<Leg> others) {
        return new BreezeTrigger(id, terms, freshOrder, indexOrStock, last, createdAt, others);
    }
}
