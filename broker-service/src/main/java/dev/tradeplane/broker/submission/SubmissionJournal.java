package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ClaimedAgain;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.GivenUp;
import dev.tradeplane.broker.lifecycle.OrderRows;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.submission.Claims.Checked;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.broker.tradingstate.TradingStateRow;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down what is about to be asked of the broker, before it is asked. What {@link #record} returns is committed and
 * is this process's to do, once.
 */
@Singleton
class SubmissionJournal {
    private final Transactions transactions;
    private final TradingStateRow tradingState;
    private final OrderRows orders;
    private final Claims claims;
    private final WorkingOrderChanges changes;
    private final OutboxRelays relays;

    SubmissionJournal(
            Transactions transactions,
            TradingStateRow tradingState,
            OrderRows orders,
            Claims claims,
            WorkingOrderChanges changes,
            OutboxRelays relays) {
        this.transactions = transactions;
        this.tradingState = tradingState;
        this.orders = orders;
        this.claims = claims;
        this.changes = changes;
        this.relays = relays;
    }

    /** Records one delivery in one transaction. */
    List<Due> record(List<BrokerCommand> commands) {
        CommandBatch batch = CommandBatch.of(commands);
        List<Checked> submits =
                batch.submits().parallelStream().map(claims::check).toList();
        List<Due> due = transactions.run(connection -> recordIn(connection, batch, submits));
        relays.wake();
        return due;
    }

    /** Claims an order once more that is proven absent at the broker; empty when it must not be sent any more. */
    Optional<Due> recordAgain(ClientOrderId id) {
        Optional<Due> due = transactions.run(connection -> claimAgain(connection, id));
        relays.wake();
        return due;
    }

    private List<Due> recordIn(SqlConnection connection, CommandBatch batch, List<Checked> submits) {
        SendingRule rule = ruleFor(connection, batch);
        List<Due> due = new ArrayList<>(claim(connection, batch, submits, rule));
        due.addAll(changes.apply(connection, batch, rule));
        return due;
    }

    /** A cancel looks for an order that a claim elsewhere may be inserting: it lets none be under way. */
    private SendingRule ruleFor(SqlConnection connection, CommandBatch batch) {
        if (batch.isSubmitsOnly()) {
            return tradingState.share(connection);
        }
        SendingRule held = tradingState.hold(connection);
        if (batch.states().isEmpty()) {
            return held;
        }
        batch.states().forEach(state -> tradingState.set(connection, state));
        return tradingState.hold(connection);
    }

    private List<Due> claim(SqlConnection connection, CommandBatch batch, List<Checked> submits, SendingRule rule) {
        if (submits.isEmpty()) {
            return List.of();
        }
        List<ClientOrderId> ids =
                submits.stream().map(submit -> submit.order().clientOrderId()).toList();
        Set<ClientOrderId> canceled = CancelTombstones.among(connection, ids);
        canceled.addAll(batch.canceledBeforeSubmitted());
        List<Step> steps = submits.stream()
                .map(submit -> claims.judge(
                        submit, rule, canceled.contains(submit.order().clientOrderId())))
                .toList();
        return orders.insertNew(connection, steps).stream()
                .map(Step::order)
                .filter(order -> order.state() == OrderState.SENDING)
                .<Due>map(Due.Send::new)
                .toList();
    }

    private Optional<Due> claimAgain(SqlConnection connection, ClientOrderId id) {
        SendingRule rule = tradingState.share(connection);
        List<BrokerOrder> found = orders.lock(connection, List.of(id));
        if (found.isEmpty() || found.getFirst().state() != OrderState.UNKNOWN) {
            return Optional.empty();
        }
        BrokerOrder order = found.getFirst();
        Step step = claims.objectionToResending(order, rule)
                .map(refusal -> order.after(new GivenUp(refusal.end(), refusal.reason())))
                .orElseGet(() -> order.after(new ClaimedAgain(order.attempt() + 1)));
        orders.save(connection, List.of(step));
        return Optional.of(step.order())
                .filter(next -> next.state() == OrderState.SENDING)
                .map(Due.Send::new);
    }
}
