package dev.tradeplane.broker.submission;

import dev.tradeplane.broker.lifecycle.BrokerOrder;
import dev.tradeplane.broker.tradingstate.TradingStateLease;
import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Front door 4: sends approved orders to the broker, each once. What is to be asked is committed first; only then does
 * the first byte leave. What stays unknown goes on to {@code OutcomeReconciler}, front door 5.
 */
@Singleton
public class OrderSubmitter {
    private static final int FIRST = 50;

    private final SubmissionJournal journal;
    private final OrderSender sender;
    private final TradingStateLease tradingState;
    private final BrokerMeters meters;
    private volatile boolean open;

    OrderSubmitter(SubmissionJournal journal, OrderSender sender, TradingStateLease tradingState, BrokerMeters meters) {
        this.journal = journal;
        this.sender = sender;
        this.tradingState = tradingState;
        this.meters = meters;
    }

    /**
     * Returns when all commands are durably recorded; a repeat of any of them changes nothing. While the trading state is
     * not known, cancels, halts and reduce-only orders pass, and the rest is refused: it comes again.
     */
    public void take(List<BrokerCommand> commands) {
        if (!open) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "broker-service takes no orders now");
        }
        long started = System.nanoTime();
        List<BrokerCommand> taken = commands.stream().filter(tradingState::lets).toList();
        List<Due> due = journal.record(taken);
        meters.stage("claim", started);
        due.forEach(sender::start);
        if (taken.size() < commands.size()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "whether trading is halted is not known now");
        }
    }

    /**
     * Sends an order again whose last send is proven absent at the broker, unless it must not be sent any more.
     *
     * @param absentAttempt the send that is proven absent: proof about one attempt says nothing of another
     */
    public void sendAgain(ClientOrderId order, int absentAttempt) {
        if (open && tradingState.isFresh()) {
            journal.recordAgain(order, absentAttempt).ifPresent(sender::start);
        }
    }

    /** Asks the broker again for a cancel or a change whose outcome is not known. */
    public void pursue(BrokerOrder order) {
        WorkingOrderChanges.dueOf(order).ifPresent(sender::start);
    }

    /** Orders are taken from now on. */
    public void open() {
        open = true;
    }

    /** Until what the last process left behind is known. */
    public void close() {
        open = false;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        open = false;
    }
}
