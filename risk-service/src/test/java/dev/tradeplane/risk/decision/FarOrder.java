package dev.tradeplane.risk.decision;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One approved order behind risk-service: broker-service, the broker, and what they tell, one revision after another. */
final class FarOrder {
    private static final Price PRICE = Price.of("800");
    private static final Reason WHY = Reason.of(ReasonCode.OUTCOME_UNKNOWN, "as the broker says");

    private final OrderRecord order;
    private final RandomGenerator random;
    private final DeskHistory.Trouble trouble;
    private final List<EventEnvelope> told = new ArrayList<>();
    private OrderIntent intent;
    private OrderState state = OrderState.APPROVED;
    private long filled;
    private int attempt;
    private boolean cancelAsked;
    private boolean given;
    private int change;
    private @Nullable OrderIntent pending;
    /** Taken by the broker, which has not said so yet. */
    private @Nullable OrderIntent taken;

    FarOrder(OrderRecord order, RandomGenerator random, DeskHistory.Trouble trouble) {
        this.order = order;
        this.random = random;
        this.trouble = trouble;
        this.intent = order.approvedIntent();
    }

    /** Something happens to it, if anything can. */
    void act() {
        if (taken != null) {
            fillsOrTells(taken);
            return;
        }
        switch (state) {
            case APPROVED -> claimed();
            case SENDING -> answered();
            case UNKNOWN -> settled();
            case ACKNOWLEDGED, PARTIALLY_FILLED -> works();
            default -> refuseChange();
        }
    }

    /** The broker turns out to have what was given up, or to have filled what was canceled. */
    void surprise() {
        if (given && filled == 0) {
            given = false;
            acknowledged();
        } else if (state == OrderState.CANCELED && taken == null && filled < asked() && attempt > 0) {
            filled(1 + random.nextLong(asked() - filled));
        }
    }

    void askCancel() {
        cancelAsked = true;
    }

    void askChange(int number, OrderIntent changed) {
        change = number;
        pending = changed;
    }

    /** Everything told so far, in the order in which it happened. */
    List<EventEnvelope> told() {
        return told;
    }

    OrderRecord order() {
        return order;
    }

    OrderIntent intent() {
        return intent;
    }

    OrderState state() {
        return state;
    }

    Quantity filled() {
        return Quantity.of(filled);
    }

    /** Units it may still add to a position. */
    long mayStillFill() {
        return state.isTerminal() && taken == null ? 0 : asked() - filled;
    }

    long signedFills() {
        return switch (intent.side()) {
            case BUY -> filled;
            case SELL -> -filled;
        };
    }

    boolean isAtRest() {
        boolean working = state == OrderState.ACKNOWLEDGED || state == OrderState.PARTIALLY_FILLED;
        return pending == null && taken == null && (state.isTerminal() || working);
    }

    @Override
    public String toString() {
        return intent.side() + " " + intent.quantity() + " "
                + told.stream().map(EventEnvelope::event).toList();
    }

    private long asked() {
        return (taken == null ? intent : taken).quantity().value().longValueExact();
    }

    private void claimed() {
        switch (random.nextInt(12)) {
            case 0 -> unsent();
            default -> sending();
        }
    }

    private void answered() {
        switch (random.nextInt(6)) {
            case 0 -> tell(OrderState.REJECTED, new OrderEvent.OrderRejected(WHY));
            case 1, 2 -> tell(OrderState.UNKNOWN, new OrderEvent.OrderOutcomeUnknown(WHY));
            default -> acknowledged();
        }
    }

    private void settled() {
        switch (random.nextInt(5)) {
            case 0 -> sending();
            case 1 -> {
                given = true;
                unsent();
            }
            case 2 -> tell(OrderState.REJECTED, new OrderEvent.OrderRejected(WHY));
            default -> acknowledged();
        }
    }

    private void works() {
        if (pending != null) {
            changed(pending);
        } else if (cancelAsked) {
            cancelAsked = false;
            if (random.nextBoolean()) {
                tell(OrderState.CANCELED, new OrderEvent.OrderCanceled(WHY));
            } else {
                tell(state, new OrderEvent.OrderCancelRejected(WHY));
            }
        } else {
            switch (random.nextInt(8)) {
                case 0 -> tell(OrderState.CANCELED, new OrderEvent.OrderCanceled(WHY));
                case 1 -> tell(OrderState.EXPIRED, new OrderEvent.OrderExpired(WHY));
                case 2, 3, 4 -> {
                    // It just works on.
                }
                default -> filled(1 + random.nextLong(asked() - filled));
            }
        }
    }

    private void changed(OrderIntent asked) {
        pending = null;
        boolean possible = asked.quantity().value().longValueExact() > filled;
        if (possible && random.nextInt(3) > 0) {
            taken = asked;
        } else {
            tell(state, new OrderEvent.OrderReplaceRejected(WHY, change));
        }
    }

    private void fillsOrTells(OrderIntent changed) {
        if (filled < asked() && random.nextBoolean()) {
            filled(1 + random.nextLong(asked() - filled));
            return;
        }
        taken = null;
        intent = changed;
        OrderState next = filled == 0 ? OrderState.ACKNOWLEDGED : OrderState.PARTIALLY_FILLED;
        tell(filled >= asked() ? OrderState.FILLED : next, new OrderEvent.OrderReplaced(changed, change));
    }

    private void refuseChange() {
        if (pending != null) {
            pending = null;
            tell(state, new OrderEvent.OrderReplaceRejected(WHY, change));
        }
    }

    private void sending() {
        attempt++;
        tell(OrderState.SENDING, new OrderEvent.OrderSending(attempt));
    }

    private void acknowledged() {
        tell(OrderState.ACKNOWLEDGED, new OrderEvent.OrderAcknowledged(BrokerOrderId.of("B-" + order.id())));
    }

    private void unsent() {
        // Of a cancel nobody can tell whether the order was ever sent, but by when it was told.
        boolean inOrder = trouble != DeskHistory.Trouble.ANY_ORDER;
        switch (random.nextInt(inOrder ? 3 : 2)) {
            case 0 -> tell(OrderState.DENIED, new OrderEvent.OrderDenied(WHY, 1, null));
            case 1 -> tell(OrderState.EXPIRED_UNSENT, new OrderEvent.OrderExpiredUnsent(WHY));
            default -> tell(OrderState.CANCELED, new OrderEvent.OrderCanceled(WHY));
        }
    }

    private void filled(long units) {
        filled += units;
        boolean complete = filled >= intent.quantity().value().longValueExact();
        OrderState next = complete ? OrderState.FILLED : state.isTerminal() ? state : OrderState.PARTIALLY_FILLED;
        tell(
                next,
                new OrderEvent.OrderFilled(
                        "t" + told.size(), Quantity.of(units), PRICE, Quantity.of(filled), PRICE, complete));
    }

    private void tell(OrderState next, OrderEvent event) {
        state = next;
        long revision = told.size() + 1L;
        told.add(OrderRecords.report(order, revision, event));
    }
}
