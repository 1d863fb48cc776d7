package dev.tradeplane.broker.adapter.paper;

import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.intent.OrderIntent;
import java.util.Optional;
import java.util.function.Function;

/** Entries with exits on paper: the entry is an order as any other, and its exits are placed where it ends. */
final class PaperBrackets implements NativeOrders {
    private final Function<OrderToSend, SubmissionOutcome> submit;

    PaperBrackets(Function<OrderToSend, SubmissionOutcome> submit) {
        this.submit = submit;
    }

    @Override
    public Optional<Reason> objectionTo(OrderIntent entry) {
        return Optional.empty();
    }

    @Override
    public SubmissionOutcome submitWithExits(OrderToSend entry) {
        return submit.apply(entry);
    }
}
