package dev.tradeplane.broker.adapter.exits;

import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.util.List;
import java.util.Optional;

/**
 * Orders with exits that the broker itself keeps. Requests block and never throw, as all of an adapter's do.
 */
public interface NativeOrders {
    /** Why this entry can not have these exits here, if it can not; asked before anything is sent. */
    Optional<Reason> objectionTo(OrderIntent entry, ExitPrices exits);

    /** Places an entry; once it is filled, the broker works a stop and a target of which one ends the other. */
    SubmissionOutcome submitBracket(OrderToSend entry, ExitPrices exits);

    /**
     * Places a stop and a target of which one ends the other, for what is held already.
     *
     * @param exit how much is to go, and which way; its type and prices do not count
     */
    SubmissionOutcome submitOneCancelsOther(OrderToSend exit, ExitPrices exits);

    /** The exits that the broker keeps beside an order, each as its book has it; the target of a pair is the order itself. */
    List<BrokerBookOrder> exits(SentOrder order);
}
