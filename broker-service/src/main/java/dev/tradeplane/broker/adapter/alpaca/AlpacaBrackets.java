package dev.tradeplane.broker.adapter.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.exits.ExitPrices;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.broker.adapter.json.BrokerRows;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.intent.TimeInForce;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import java.util.List;
import java.util.Optional;

/** Alpaca's order classes: a bracket whose exits wait for the entry, and a pair of exits for what is held. */
final class AlpacaBrackets implements NativeOrders {
    private final BrokerWire wire;
    private final AlpacaRequests requests;
    private final AlpacaOrders orders;

    AlpacaBrackets(BrokerWire wire, AlpacaRequests requests, AlpacaOrders orders) {
        this.wire = wire;
        this.requests = requests;
        this.orders = orders;
    }

    @Override
    public Optional<Reason> objectionTo(OrderIntent entry, ExitPrices exits) {
        Price limit = entry.limitPrice();
        if (entry.type().needsTriggerPrice()) {
            return refused("A bracket cannot begin with a stop");
        }
        if (limit != null && !exits.enclose(limit)) {
            return refused("The entry has to lie between its stop and its target");
        }
        return objectionTo(entry, exits, entry.side());
    }

    @Override
    public SubmissionOutcome submitBracket(OrderToSend entry, ExitPrices exits) {
        OrderIntent intent = entry.intent();
        Side exit = intent.side().opposite();
        return objectionTo(intent, exits)
                .<SubmissionOutcome>map(Rejected::new)
                .orElseGet(() -> orders.place(entry, body -> withExits(body, "bracket", exit, exits)));
    }

    @Override
    public SubmissionOutcome submitOneCancelsOther(OrderToSend exit, ExitPrices exits) {
        Side side = exit.intent().side();
        return objectionTo(exit.intent(), exits, side.opposite())
                .<SubmissionOutcome>map(Rejected::new)
                .orElseGet(() ->
                        orders.send(exit, withExits(AlpacaOrders.body(exit).put("type", "limit"), "oco", side, exits)));
    }

    @Override
    public List<BrokerBookOrder> exits(SentOrder order) {
        JsonNode shown = wire.read(requests.call(
                CallKind.ORDER_READ, "GET", "/v2/orders/" + order.requireBrokerOrderId() + "?nested=true"));
        JsonNode legs = shown.path("legs");
        if (legs.isNull()) {
            return List.of();
        }
        return BrokerRows.read(
                legs,
                "exits of " + order.requireBrokerOrderId(),
                leg -> Optional.of(new OrderChain(List.of(AlpacaOrder.read(leg)))
                        .shownAs(order.intent().instrument())));
    }

    private static Optional<Reason> objectionTo(OrderIntent intent, ExitPrices exits, Side entry) {
        if (intent.timeInForce() != TimeInForce.DAY) {
            return refused("Exits are kept for orders that are good for the day");
        }
        return exits.fit(entry)
                ? Optional.empty()
                : refused("The stop and the target lie on the wrong sides of each other");
    }

    /** The stop has a limit too: no order runs away with the price. */
    private static ObjectNode withExits(ObjectNode body, String orderClass, Side exit, ExitPrices exits) {
        body.put("order_class", orderClass);
        body.putObject("take_profit").put("limit_price", exits.target().toString());
        body.putObject("stop_loss")
                .put("stop_price", exits.stop().toString())
                .put("limit_price", MarketProtection.beyond(exit, exits.stop()).toString());
        return body;
    }

    private static Optional<Reason> refused(String why) {
        return Optional.of(Reason.of(ReasonCode.NOT_OFFERED_BY_BROKER, why));
    }
}
