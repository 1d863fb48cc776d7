package dev.tradeplane.broker.adapter;

import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.broker.adapter.market.BrokerMarket;
import dev.tradeplane.broker.adapter.session.BrokerLogin;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.CallBreaker;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Why this order can never be placed here, if it cannot; asked before anything is sent. */
    default Optional<Reason> objectionTo(OrderIntent intent) {
        return capabilities().orders().objectionTo(intent).or(() -> objectionToExits(intent));
    }

    private Optional<Reason> objectionToExits(OrderIntent intent) {
        return intent.exits() == null
                ? Optional.empty()
                : capabilities()
                        .exits()
                        .objectionTo(intent)
                        .or(() -> natives().orElseThrow().objectionTo(intent));
    }

    /** Places an order without exits under its client order id. */
    SubmissionOutcome submit(OrderToSend order);

    /** Asks to cancel what is left. Acknowledged: it was or will be canceled, a report tells. */
    SubmissionOutcome cancel(SentOrder order);

    /** Changes a working order; asking for the same numbers again is harmless. */
    SubmissionOutcome modify(OrderToChange change);

    /** What the broker's book says of each of these; one without a word here is absent from the book. */
    Map<ClientOrderId, Lookup> find(Collection<SentOrder> orders);

    /** What the broker's book says of one order. */
    default Lookup find(SentOrder order) {
        return find(List.of(order)).getOrDefault(order.clientOrderId(), Lookup.ABSENT);
    }

    /** Returns when the broker's book can be read. */
    void probe();

    /** The broker's book of the day, newest first. */
    List<BrokerBookOrder> orders();

    /** What part of that book orders can stand in that nobody of ours sent; ours may stand there too. */
    default List<BrokerBookOrder> ordersOfOthers() {
        return orders();
    }

    /** Every execution of one order that the broker has. */
    List<BrokerTrade> trades(SentOrder order);

    /** What is held, by instrument and product. */
    List<BrokerPosition> positions();

    /** Empty where no money is counted. */
    Optional<BrokerFunds> funds();

    /** Sends reports to this listener from now on; there is one listener. */
    void follow(Consumer<BrokerReport> listener);

    /** Where its instruments and prices come from; empty for one that has none of its own. */
    default Optional<BrokerMarket> market() {
        return Optional.empty();
    }

    /** Entries whose exits the broker keeps itself; empty where its capabilities declare none. */
    default Optional<NativeOrders> natives() {
        return Optional.empty();
    }

    /** The circuit breakers of its calls; empty where nothing is called. */
    default List<CallBreaker> breakers() {
        return List.of();
    }

    /** Where orders are sent to; empty for one that is part of the cell. */
    default Optional<URI> door() {
        return Optional.empty();
    }

    /** How a person logs in; empty where nobody has to. */
    default Optional<BrokerLogin> login() {
        return Optional.empty();
    }
}
