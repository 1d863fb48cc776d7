package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ReplaceRejected;
import dev.tradeplane.broker.lifecycle.OrderRows;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.contracts.command.BrokerCommand.CancelOrder;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.ClientOrderId;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Cancels and changes of orders that exist already, recorded before they are asked of the broker. */
@Singleton
class WorkingOrderChanges {
    private static final Logger LOG = Logger.getLogger(WorkingOrderChanges.class);

    private final OrderRows orders;
    private final Claims claims;

    WorkingOrderChanges(OrderRows orders, Claims claims) {
        this.orders = orders;
        this.claims = claims;
    }

    List<Due> apply(SqlConnection connection, CommandBatch batch, SendingRule rule) {
        Map<ClientOrderId, Step> steps = locked(connection, batch);
        Map<ClientOrderId, Step> before = Map.copyOf(steps);
        List<Due> due = new ArrayList<>();
        List<ClientOrderId> unknown = new ArrayList<>();
        for (ReplaceOrder replace : batch.replaces()) {
            replace(steps, replace, rule);
        }
        for (CancelOrder cancel : batch.cancels()) {
            Step step = steps.get(cancel.clientOrderId());
            if (step == null) {
                unknown.add(cancel.clientOrderId());
            } else if (step.order().state().mayBeWorking()) {
                steps.put(cancel.clientOrderId(), new Step(step.order().withCancelRequested(true), step.events()));
            }
        }
        CancelTombstones.remember(connection, unknown);
        steps.values().removeIf(step -> step.equals(before.get(step.order().clientOrderId())));
        orders.save(connection, List.copyOf(steps.values()));
        steps.values().forEach(step -> dueOf(step.order()).ifPresent(due::add));
        return due;
    }

    private Map<ClientOrderId, Step> locked(SqlConnection connection, CommandBatch batch) {
        Set<ClientOrderId> ids = new HashSet<>();
        batch.cancels().forEach(cancel -> ids.add(cancel.clientOrderId()));
        batch.replaces().forEach(replace -> ids.add(replace.clientOrderId()));
        Map<ClientOrderId, Step> steps = new LinkedHashMap<>();
        orders.lock(connection, ids).forEach(order -> steps.put(order.clientOrderId(), Step.none(order)));
        return steps;
    }

    private void replace(Map<ClientOrderId, Step> steps, ReplaceOrder replace, SendingRule rule) {
        Step step = steps.get(replace.clientOrderId());
        if (step == null) {
            LOG.errorf("a change came for %s, which was never submitted", replace.clientOrderId());
            return;
        }
        BrokerOrder order = step.order();
        if (replace.change() <= order.change()) {
            return;
        }
        Step taken = new Step(order.withPendingChange(replace), step.events());
        Optional<Reason> objection = claims.objectionTo(replace, order, rule);
        steps.put(
                replace.clientOrderId(),
                objection
                        .map(reason -> taken.then(new ReplaceRejected(replace.change(), reason)))
                        .orElse(taken));
    }

    /** What waits for an acknowledgement is asked when it comes: see {@link OrderSender}. */
    static Optional<Due> dueOf(BrokerOrder order) {
        if (!order.isWorking()) {
            return Optional.empty();
        }
        if (order.cancelRequested()) {
            return Optional.of(new Due.Cancel(order));
        }
        return order.pendingChange() == null ? Optional.empty() : Optional.of(new Due.Change(order));
    }
}
