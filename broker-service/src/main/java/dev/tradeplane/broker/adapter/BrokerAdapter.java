package dev.tradeplane.broker.adapter;

import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One broker. Requests block and never throw: no proof is an answer too. Reports throw
 * {@link BrokerUnavailableException} when they failed: a failed report is not an empty book.
 */
public interface BrokerAdapter {
    /** The name a TradingAccount calls it by. */
    String name();

    BrokerCapabilities capabilities();

    /** Places an order under its client order id. */
    SubmissionOutcome submit(OrderToSend order);

    /** Asks to cancel what is left. Acknowledged: it was or will be canceled, a report tells. */
    SubmissionOutcome cancel(ClientOrderId clientOrderId, BrokerOrderId brokerOrderId);

    /** Changes a working order; asking for the same numbers again is harmless. */
    SubmissionOutcome modify(OrderToChange change);

    /** The order in the broker's book; empty means that the broker says it has none. */
    Optional<BrokerBookOrder> find(ClientOrderId clientOrderId);

    /** The broker's book of the day, newest first. */
    List<BrokerBookOrder> orders();

    /** Every execution of one order. */
    List<BrokerTrade> trades(ClientOrderId clientOrderId);

    /** Sends reports to this listener from now on; there is one listener. */
    void follow(Consumer<BrokerReport> listener);
}
