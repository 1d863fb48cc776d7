package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.NotProcessed;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Price;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Places and cancels. */
final class AlpacaOrders {
    private static final String PATH = "/v2/orders";
    private static final Duration LATER = Duration.ofSeconds(1);

    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final AlpacaBook book;
    private final MarketProtection protection;

    AlpacaOrders(BrokerWire wire, AlpacaRequests requests, AlpacaBook book, MarketProtection protection) {
        this.wire = wire;
        this.requests = requests;
        this.book = book;
        this.protection = protection;
    }

    SubmissionOutcome place(OrderToSend order) {
        return place(order, UnaryOperator.identity());
    }

    /** With what else the order says. */
    SubmissionOutcome place(OrderToSend order, UnaryOperator<ObjectNode> more) {
        OrderIntent intent = order.intent();
        Optional<Price> limit = protection.limit(intent);
        if (limit.isEmpty()) {
            ReasonCode code = ReasonCode.REFERENCE_PRICE_MISSING;
            return new Rejected(Reason.of(code, "There is no fresh price to protect a market order with"));
        }
        ObjectNode body = body(order)
                .put("type", AlpacaWords.type(intent.type()))
                .put("limit_price", limit.get().toString());
        Price trigger = intent.triggerPrice();
        if (trigger != null) {
            body.put("stop_price", trigger.toString());
        }
        return send(order, more.apply(body));
    }

    /** What every order says. */
    static ObjectNode body(OrderToSend order) {
        OrderIntent intent = order.intent();
        return JsonNodeFactory.instance
                .objectNode()
                .put("symbol", AlpacaSymbols.symbol(intent.instrument()))
                .put("qty", intent.quantity().toString())
                .put("side", intent.side() == Side.BUY ? "buy" : "sell")
                .put("time_in_force", AlpacaWords.timeInForce(intent.timeInForce()))
                .put("client_order_id", order.clientOrderId().value());
    }

    SubmissionOutcome send(OrderToSend order, ObjectNode body) {
        return wire.write(
                () -> requests.call(CallKind.ORDER_WRITE, "POST", PATH, body).within(order.window()),
                answer -> idIn(answer, order.clientOrderId()));
    }

    /**
     * An order that was changed works under another id, which its first one does not show: only when that is refused is
     * it asked for. A refusal stands when the book shows that the order is over.
     */
    SubmissionOutcome cancel(SentOrder order) {
        BrokerOrderId first = order.requireBrokerOrderId();
        SubmissionOutcome outcome = cancel(first, first);
        if (!isRefused(outcome)) {
            return outcome;
        }
        try {
            Optional<AlpacaOrder> open =
                    book.chain(order).map(OrderChain::current).filter(current -> !current.isOver());
            if (open.isEmpty()) {
                return outcome;
            }
            return open.get().id().equals(first)
                    ? new NotProcessed(Reason.of(ReasonCode.BROKER_BUSY, "The order is being changed"), LATER)
                    : cancel(open.get().id(), first);
        } catch (BrokerUnavailableException e) {
            return new Unknown(Reason.of(ReasonCode.OUTCOME_UNKNOWN, ReasonCode.OUTCOME_UNKNOWN.meaning()));
        }
    }

    /** For what the order is, not for who asks. */
    static boolean isRefused(SubmissionOutcome outcome) {
        return outcome instanceof Rejected(Reason reason) && reason.code() == ReasonCode.BROKER_REJECTED;
    }

    SubmissionOutcome cancel(BrokerOrderId order, BrokerOrderId knownAs) {
        return wire.write(() -> requests.call(CallKind.ORDER_WRITE, "DELETE", PATH + "/" + order), answer -> knownAs);
    }

    /** Without an id in it the answer says that the order was taken before. */
    private @Nullable BrokerOrderId idIn(JsonNode answer, ClientOrderId order) {
        String id = BrokerJson.text(answer, "id");
        if (id != null) {
            return BrokerOrderId.of(id);
        }
        try {
            return answer.isMissingNode() ? book.idOf(order).orElse(null) : null;
        } catch (BrokerUnavailableException e) {
            return null;
        }
    }
}
