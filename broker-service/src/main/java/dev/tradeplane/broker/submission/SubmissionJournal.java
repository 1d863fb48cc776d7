package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ClaimedAgain;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.GivenUp;
import dev.tradeplane.broker.lifecycle.OrderRows;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.submission.Claims.Checked;
import dev.tradeplane.broker.submission.Claims.Refusal;
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
        List<Checked> submits = claims.check(batch.submits());
        SendWindow window = claims.open();
        List<Due> due = transactions.run(connection -> recordIn(connection, batch, submits, window));
        relays.wake();
        return due;
    }

    /**
     * Claims an order once more whose last send is proven absent at the broker; empty when it must not be sent any more,
     * or another replica was faster.
     */
    Optional<Due> recordAgain(ClientOrderId id, int absentAttempt) {
        SendWindow window = claims.open();
        Optional<Due> due = transactions.run(connection -> claimAgain(connection, id, absentAttempt, window));
        relays.wake();
        return due;
    }

    private List<Due> recordIn(SqlConnection connection, CommandBatch batch, List<Checked> submits, SendWindow window) {
        SendingRule rule = ruleFor(connection, batch);
        List<Due> due = new ArrayList<>();
        claim(connection, batch, submits, rule).forEach(order -> due.add(new Due.Send(order, window)));
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

    private List<BrokerOrder> claim(
            SqlConnection connection, CommandBatch batch, List<Checked> submits, SendingRule rule) {
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
        return orders.insertNew(connection, steps, claims.terms()).stream()
                .map(Step::order)
                .filter(order -> order.state() == OrderState.SENDING)
                .toList();
    }

    private Optional<Due> claimAgain(SqlConnection connection, ClientOrderId id, int absent, SendWindow window) {
        SendingRule rule = tradingState.share(connection);
        return orders.lock(connection, List.of(id)).stream()
                .filter(order -> order.state() == OrderState.UNKNOWN && order.attempt() == absent)
                .filter(order -> !orders.mayStillLeave(connection, id))
                .findFirst()
                .flatMap(order -> claimAgain(connection, order, rule))
                .map(order -> new Due.Send(order, window));
    }

    private Optional<BrokerOrder> claimAgain(SqlConnection connection, BrokerOrder order, SendingRule rule) {
        Optional<Refusal> refusal = claims.objectionToResending(order, rule);
        if (refusal.isPresent()) {
            GivenUp givenUp = new GivenUp(refusal.get().end(), refusal.get().reason());
            orders.save(connection, List.of(order.after(givenUp)));
            return Optional.empty();
        }
        Step again = order.after(new ClaimedAgain(order.attempt() + 1));
        orders.saveClaimed(connection, again, claims.terms());
        return Optional.of(again.order());
    }
}
