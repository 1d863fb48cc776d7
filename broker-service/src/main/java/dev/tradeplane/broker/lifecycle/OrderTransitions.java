package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.broker.lifecycle.OrderOccurrence.Acknowledged;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.CancelRejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Canceled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ClaimedAgain;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Expired;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.GivenUp;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.OutcomeUnknown;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Rejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ReplaceRejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Replaced;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Settled;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.OrderState;
import java.util.List;

/** Every transition of an order, in one place. */
final class OrderTransitions {
    private OrderTransitions() {}

    static Step apply(BrokerOrder order, OrderOccurrence occurrence) {
        return switch (occurrence) {
            case Acknowledged acknowledged -> taken(order, acknowledged.brokerOrderId());
            case Rejected rejected -> rejected(order, rejected);
            case OutcomeUnknown unknown -> unknown(order, unknown);
            case Filled filled -> filled(taken(order, filled.brokerOrderId()), filled);
            case Canceled c -> ended(order, c.brokerOrderId(), OrderState.CANCELED, c.reason());
            case Expired e -> ended(order, e.brokerOrderId(), OrderState.EXPIRED, e.reason());
            case CancelRejected refused -> cancelRejected(order, refused);
            case Replaced replaced -> replaced(order, replaced);
            case ReplaceRejected refused -> replaceRejected(order, refused);
            case ClaimedAgain again -> claimedAgain(order, again);
            case Settled(OrderEvent.OrderSettled word) -> settled(order, word);
            case GivenUp givenUp -> givenUp(order, givenUp);
        };
    }

    /** The first proof that the broker has it. It outweighs whatever we believed, even an end. */
    private static Step taken(BrokerOrder order, BrokerOrderId id) {
        if (order.brokerOrderId() != null || order.attempt() == 0) {
            return Step.none(order);
        }
        return step(order.knownAs(id).in(OrderState.ACKNOWLEDGED), new OrderEvent.OrderAcknowledged(id));
    }

    private static Step rejected(BrokerOrder order, Rejected rejected) {
        boolean open = order.state() == OrderState.SENDING
                || order.state() == OrderState.UNKNOWN
                || order.state() == OrderState.ACKNOWLEDGED;
        return open && order.attempt() == rejected.attempt()
                ? step(order.in(OrderState.REJECTED), new OrderEvent.OrderRejected(rejected.reason()))
                : Step.none(order);
    }

    private static Step unknown(BrokerOrder order, OutcomeUnknown unknown) {
        return order.state() == OrderState.SENDING && order.attempt() == unknown.attempt()
                ? step(order.in(OrderState.UNKNOWN), new OrderEvent.OrderOutcomeUnknown(unknown.reason()))
                : Step.none(order);
    }

    private static Step filled(Step before, Filled filled) {
        BrokerOrder order = before.order();
        Fills fills = order.fills().plus(filled.quantity(), filled.price());
        BrokerOrder counted = order.filled(fills);
        BrokerOrder next = counted.isFilled()
                ? counted.in(OrderState.FILLED)
                : counted.in(order.state().isTerminal() ? order.state() : OrderState.PARTIALLY_FILLED);
        OrderEvent event = new OrderEvent.OrderFilled(
                filled.tradeId(),
                filled.quantity(),
                filled.price(),
                fills.quantity(),
                fills.averagePrice().orElse(filled.price()),
                counted.isFilled());
        return before.joinedWith(step(next, event));
    }

    private static Step ended(BrokerOrder order, BrokerOrderId id, OrderState end, Reason reason) {
        Step before = taken(order, id);
        if (!before.order().isWorking()) {
            return before;
        }
        OrderEvent event =
                end == OrderState.EXPIRED ? new OrderEvent.OrderExpired(reason) : new OrderEvent.OrderCanceled(reason);
        return before.joinedWith(step(before.order().in(end), event));
    }

    private static Step cancelRejected(BrokerOrder order, CancelRejected refused) {
        return order.cancelRequested() && !order.state().isTerminal()
                ? step(order.withCancelRequested(false), new OrderEvent.OrderCancelRejected(refused.reason()))
                : Step.none(order);
    }

    private static Step replaced(BrokerOrder order, Replaced replaced) {
        ReplaceOrder pending = order.pendingChange();
        if (pending == null || pending.change() != replaced.number()) {
            return Step.none(order);
        }
        OrderIntent intent =
                order.intent().replacedBy(pending.quantity(), pending.limitPrice(), pending.triggerPrice());
        BrokerOrder changed = order.withIntent(intent);
        return step(stateByFills(changed), new OrderEvent.OrderReplaced(intent, replaced.number()));
    }

    /** A change of quantity can complete an order, or open one again that a fill completed a moment before. */
    private static BrokerOrder stateByFills(BrokerOrder order) {
        if (order.isWorking() && order.isFilled()) {
            return order.in(OrderState.FILLED);
        }
        return order.state() == OrderState.FILLED && !order.isFilled() ? order.in(OrderState.PARTIALLY_FILLED) : order;
    }

    private static Step replaceRejected(BrokerOrder order, ReplaceRejected refused) {
        ReplaceOrder pending = order.pendingChange();
        return pending != null && pending.change() == refused.number()
                ? step(
                        order.withoutPendingChange(),
                        new OrderEvent.OrderReplaceRejected(refused.reason(), refused.number()))
                : Step.none(order);
    }

    private static Step claimedAgain(BrokerOrder order, ClaimedAgain again) {
        return order.state() == OrderState.UNKNOWN && again.attempt() == order.attempt() + 1
                ? step(order.inAttempt(again.attempt()), new OrderEvent.OrderSending(again.attempt()))
                : Step.none(order);
    }

    /** A person ends ignorance only: proof that came first stands, and proof that comes later outweighs it. */
    private static Step settled(BrokerOrder order, OrderEvent.OrderSettled word) {
        if (order.state() != OrderState.UNKNOWN) {
            return Step.none(order);
        }
        Step told = step(order, word);
        BrokerOrderId id = word.brokerOrderId();
        ReasonCode code = ReasonCode.SETTLED_NOT_PLACED;
        return told.joinedWith(
                id == null
                        ? givenUp(told.order(), new GivenUp(UnsentEnd.CANCELED, Reason.of(code, code.meaning())))
                        : taken(told.order(), id));
    }

    private static Step givenUp(BrokerOrder order, GivenUp givenUp) {
        if (order.state() != OrderState.UNKNOWN) {
            return Step.none(order);
        }
        return step(order.in(givenUp.end().state()), givenUp.end().event(givenUp.reason(), 0));
    }

    private static Step step(BrokerOrder order, OrderEvent event) {
        return new Step(order.atRevision(order.revision() + 1), List.of(event));
    }
}
