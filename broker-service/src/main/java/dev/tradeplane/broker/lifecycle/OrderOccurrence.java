package dev.tradeplane.broker.lifecycle;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;

/** Something we learned about an order after its claim. Repeated or late ones are welcome and harmless. */
public sealed interface OrderOccurrence {
    /** The broker has it. */
    record Acknowledged(BrokerOrderId brokerOrderId) implements OrderOccurrence {}

    /**
     * The broker proved that it did not take it.
     *
     * @param attempt the send this answers: proof about one attempt says nothing of another
     */
    record Rejected(int attempt, Reason reason) implements OrderOccurrence {}

    /** A send ended without proof either way. */
    record OutcomeUnknown(int attempt, Reason reason) implements OrderOccurrence {}

    /** One execution; also proof that the broker has the order. */
    record Filled(BrokerOrderId brokerOrderId, String tradeId, Quantity quantity, Price price)
            implements OrderOccurrence {}

    /** The broker canceled what was left. */
    record Canceled(BrokerOrderId brokerOrderId, Reason reason) implements OrderOccurrence {}

    /** Its time in force ended at the broker. */
    record Expired(BrokerOrderId brokerOrderId, Reason reason) implements OrderOccurrence {}

    /** The broker would not cancel it. */
    record CancelRejected(Reason reason) implements OrderOccurrence {}

    /** The broker took the change of this number. */
    record Replaced(int number) implements OrderOccurrence {}

    record ReplaceRejected(int number, Reason reason) implements OrderOccurrence {}

    /** Proven absent at the broker and claimed again, as this attempt. */
    record ClaimedAgain(int attempt) implements OrderOccurrence {}

    /** A person said what became of it. */
    record Settled(OrderEvent.OrderSettled word) implements OrderOccurrence {}

    /** Proven absent at the broker, and not to be sent any more. */
    record GivenUp(UnsentEnd end, Reason reason) implements OrderOccurrence {}
}
