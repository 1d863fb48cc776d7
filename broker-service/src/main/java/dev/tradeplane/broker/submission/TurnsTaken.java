package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderOccurrence;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Claimed;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ReplaceRejected;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What becomes of those who stand first in line, one after the other. */
final class TurnsTaken {
    private final Claims claims;
    private final SendingRule rule;
    private final List<Step> ended = new ArrayList<>();
    private final List<Step> claimed = new ArrayList<>();
    private final List<BrokerOrder> changes = new ArrayList<>();
    private final List<ClientOrderId> leaving = new ArrayList<>();
    private int free;

    /**
     * For as many as there are places.
     *
     * @param rule read in the transaction that claims
     */
    TurnsTaken(Claims claims, SendingRule rule, int free) {
        this.claims = claims;
        this.rule = rule;
        this.free = free;
    }

    /**
     * The next in line.
     *
     * @param attempt the send it joined after: what was sent since waits for nothing
     */
    void look(ClientOrderId id, @Nullable BrokerOrder order, int attempt, Predicate<ClientOrderId> mayStillLeave) {
        if (order == null || order.attempt() != attempt) {
            leaving.add(id);
        } else if (order.state() == OrderState.APPROVED
                || (order.state() == OrderState.UNKNOWN && !mayStillLeave.test(id))) {
            send(order);
        } else if (order.isWorking() && !order.cancelRequested() && order.pendingChange() != null) {
            change(order, order.pendingChange());
        } else {
            leaving.add(id);
        }
    }

    private void send(BrokerOrder order) {
        Optional<OrderOccurrence.GivenUp> refusal = claims.objectionToSending(order, rule);
        if (refusal.isPresent()) {
            end(order.after(refusal.get()));
        } else if (free > 0) {
            claimed.add(order.after(new Claimed(order.attempt() + 1)));
            go(order);
        }
    }

    private void change(BrokerOrder order, ReplaceOrder replace) {
        claims.objectionToAsking(replace, order, rule)
                .ifPresentOrElse(reason -> end(order.after(new ReplaceRejected(replace.change(), reason))), () -> {
                    if (free > 0) {
                        changes.add(order);
                        go(order);
                    }
                });
    }

    private void end(Step step) {
        ended.add(step);
        leaving.add(step.order().clientOrderId());
    }

    private void go(BrokerOrder order) {
        free--;
        leaving.add(order.clientOrderId());
    }

    /** May not be sent any more. */
    List<Step> ended() {
        return ended;
    }

    List<Step> claimed() {
        return claimed;
    }

    /** Working orders whose change is to be asked. */
    List<BrokerOrder> changes() {
        return changes;
    }

    List<ClientOrderId> leaving() {
        return leaving;
    }
}
