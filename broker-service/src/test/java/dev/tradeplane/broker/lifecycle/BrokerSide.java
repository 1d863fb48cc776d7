package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.broker.lifecycle.OrderOccurrence.Acknowledged;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Canceled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Expired;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Rejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ReplaceRejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Replaced;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What really becomes of one order at the broker. */
final class BrokerSide {
    static final Reason WHY = Reason.of(ReasonCode.BROKER_REJECTED, "no");
    static final BrokerOrderId ID = BrokerOrderId.of("B1");

    private final RandomGenerator random;
    private final List<Filled> executions = new ArrayList<>();
    private long asked;
    private long filled;
    private boolean placed;
    private int refusedAttempt;
    private @Nullable OrderState end;
    private int changeHeard;
    private @Nullable OrderOccurrence changeAnswer;

    BrokerSide(RandomGenerator random, long asked) {
        this.random = random;
        this.asked = asked;
    }

    /** Something happens, if anything can: what the broker says of it. */
    List<OrderOccurrence> act(int attempt) {
        if (!placed) {
            return attempt > refusedAttempt ? placeOrRefuse(attempt) : List.of();
        }
        if (!isWorking()) {
            return List.of();
        }
        return random.nextInt(6) > 0 ? fill() : end();
    }

    /** Asked for a change, it takes it or not, once: asked again, it says the same. */
    OrderOccurrence change(int number, Quantity quantity) {
        if (changeAnswer != null && changeHeard == number) {
            return changeAnswer;
        }
        changeHeard = number;
        long units = quantity.value().longValueExact();
        boolean taken = placed && isWorking() && units > filled && random.nextInt(3) > 0;
        if (taken) {
            asked = units;
        }
        changeAnswer = taken ? new Replaced(number) : new ReplaceRejected(number, WHY);
        return changeAnswer;
    }

    /** All there is to say now, as its book and its trades tell it. */
    List<OrderOccurrence> book() {
        List<OrderOccurrence> told = new ArrayList<>();
        if (placed) {
            told.add(new Acknowledged(ID));
            told.addAll(executions);
            if (end != null) {
                told.add(endTold(end));
            }
        }
        return told;
    }

    boolean isPlaced() {
        return placed;
    }

    boolean refused(int attempt) {
        return !placed && refusedAttempt == attempt;
    }

    Quantity filled() {
        return Quantity.of(filled);
    }

    Quantity asked() {
        return Quantity.of(asked);
    }

    List<Filled> executions() {
        return executions;
    }

    /** Where one stands who knows all of it. */
    OrderState state() {
        if (filled >= asked) {
            return OrderState.FILLED;
        }
        return end != null ? end : filled == 0 ? OrderState.ACKNOWLEDGED : OrderState.PARTIALLY_FILLED;
    }

    private boolean isWorking() {
        return end == null && filled < asked;
    }

    private List<OrderOccurrence> placeOrRefuse(int attempt) {
        if (random.nextInt(4) == 0) {
            refusedAttempt = attempt;
            return List.of(new Rejected(attempt, WHY));
        }
        placed = true;
        return List.of(new Acknowledged(ID));
    }

    private List<OrderOccurrence> fill() {
        long units = 1 + random.nextLong(asked - filled);
        filled += units;
        Price price = new Price(BigDecimal.valueOf(2400 + random.nextInt(100)));
        Filled execution = new Filled(ID, "t" + executions.size(), Quantity.of(units), price);
        executions.add(execution);
        return List.of(execution);
    }

    private List<OrderOccurrence> end() {
        OrderState how = random.nextBoolean() ? OrderState.CANCELED : OrderState.EXPIRED;
        end = how;
        return List.of(endTold(how));
    }

    private static OrderOccurrence endTold(OrderState end) {
        return end == OrderState.CANCELED ? new Canceled(ID, WHY) : new Expired(ID, WHY);
    }
}
