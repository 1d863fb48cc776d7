package dev.tradeplane.testsupport.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tradeplane.testsupport.simulator.fault.Fault;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.market.Change;
import dev.tradeplane.testsupport.simulator.market.Fill;
import dev.tradeplane.testsupport.simulator.market.Order;
import dev.tradeplane.testsupport.simulator.market.Tick;
import org.jspecify.annotations.Nullable;

/** What the ledger can say. Its order is the order in which it happened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerRecord.Started.class, name = "started"),
    @JsonSubTypes.Type(value = LedgerRecord.RequestReceived.class, name = "request-received"),
    @JsonSubTypes.Type(value = LedgerRecord.RequestAnswered.class, name = "request-answered"),
    @JsonSubTypes.Type(value = LedgerRecord.OrderCreated.class, name = "order-created"),
    @JsonSubTypes.Type(value = LedgerRecord.OrderChanged.class, name = "order-changed"),
    @JsonSubTypes.Type(value = LedgerRecord.EventSent.class, name = "event-sent"),
    @JsonSubTypes.Type(value = LedgerRecord.FaultStruck.class, name = "fault-struck"),
    @JsonSubTypes.Type(value = LedgerRecord.Controlled.class, name = "controlled"),
    @JsonSubTypes.Type(value = LedgerRecord.PricePushed.class, name = "price-pushed")
})
public sealed interface LedgerRecord {
    /** A simulator began to write here; what it held before is gone. */
    record Started(String dialect) implements LedgerRecord {}

    /**
     * A broker's request came in, before anything was done about it. Credentials in headers are left out.
     *
     * @param call its number, which other lines refer to
     */
    record RequestReceived(
            long call,
            Operation operation,
            String method,
            String path,
            @Nullable String query,
            String body) implements LedgerRecord {}

    /**
     * What was answered.
     *
     * @param status 0 when no answer was sent
     * @param fault what was done to it
     */
    record RequestAnswered(long call, int status, @Nullable String fault) implements LedgerRecord {}

    /**
     * The broker took an order: from now on it exists, whatever was answered.
     *
     * @param call the request that brought it; 0 for one that came another way
     */
    record OrderCreated(long call, Order order) implements LedgerRecord {}

    record OrderChanged(
            Change change, Order order, @Nullable Fill fill) implements LedgerRecord {}

    /**
     * A message about an order left.
     *
     * @param channel the path of the stream, or where it was posted to
     */
    record EventSent(String channel, String payload) implements LedgerRecord {}

    record FaultStruck(Operation operation, Fault fault) implements LedgerRecord {}

    /** Somebody used the control port. */
    record Controlled(String method, String path, String body) implements LedgerRecord {}

    record PricePushed(Tick tick) implements LedgerRecord {}
}
