package dev.tradeplane.broker.adapter.exits;

import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.intent.OrderIntent;
import java.util.Optional;

/**
 * Entries whose exits the broker itself keeps. Requests block and never throw, as all of an adapter's do. The exits that
 * work stand in its book as orders of others, and name their entry.
 */
public interface NativeOrders {
    /** Why this entry can not have its exits here, if it can not; asked before anything is sent. */
    Optional<Reason> objectionTo(OrderIntent entry);

    /** Places an entry with its exits in one request; they work once it is filled, and one ends the other. */
    SubmissionOutcome submitWithExits(OrderToSend entry);
}
