package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.adapter.SendWindow;
import dev.tradeplane.broker.lifecycle.Step;
import dev.tradeplane.broker.submission.Claims.Checked;
import dev.tradeplane.broker.tradingstate.SendingRule;
import dev.tradeplane.broker.tradingstate.TradingStateRow;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.outbox.OutboxRelays;
import dev.tradeplane.outbox.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes down what is about to be asked of the broker, before it is asked. What {@link #record} returns is committed and
 * is this process's to do, once.
 */
@Singleton
class SubmissionJournal {
    private final Transactions transactions;
    private final TradingStateRow tradingState;
    private final Turns turns;
    private final Claims claims;
    private final WorkingOrderChanges changes;
    private final OutboxRelays relays;

    SubmissionJournal(
            Transactions transactions,
            TradingStateRow tradingState,
            Turns turns,
            Claims claims,
            WorkingOrderChanges changes,
            OutboxRelays relays) {
        this.transactions = transactions;
        this.tradingState = tradingState;
        this.turns = turns;
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

    /** Claims what waited and has its turn now. */
    Round takeTurns() {
        SendWindow window = claims.open();
        Round round = transactions.run(connection -> turns.take(connection, tradingState.share(connection), window));
        relays.wake();
        return round;
    }

    private List<Due> recordIn(SqlConnection connection, CommandBatch batch, List<Checked> submits, SendWindow window) {
        SendingRule rule = ruleFor(connection, batch);
        List<Due> due = new ArrayList<>(turns.claim(connection, judged(connection, batch, submits, rule), window));
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

    private List<Step> judged(SqlConnection connection, CommandBatch batch, List<Checked> submits, SendingRule rule) {
        if (submits.isEmpty()) {
            return List.of();
        }
        List<ClientOrderId> ids =
                submits.stream().map(submit -> submit.order().clientOrderId()).toList();
        Set<ClientOrderId> canceled = CancelTombstones.among(connection, ids);
        canceled.addAll(batch.canceledBeforeSubmitted());
        return submits.stream()
                .map(submit -> claims.judge(
                        submit, rule, canceled.contains(submit.order().clientOrderId())))
                .toList();
    }
}
