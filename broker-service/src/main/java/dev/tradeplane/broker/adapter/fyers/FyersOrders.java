package dev.tradeplane.broker.adapter.fyers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places, changes and cancels (Fyers API v3, "Order placement"). Fyers protects the price of market orders by itself
 * since April 2026; by how much, and whether of stops too, is unconfirmed.
 */
final class FyersOrders {
    private static final String PATH = "/orders/sync";

    private final BrokerWire wire;
    private final FyersRequests requests;
    private final FyersSymbols symbols;

    FyersOrders(BrokerWire wire, FyersRequests requests, FyersSymbols symbols) {
        this.wire = wire;
        this.requests = requests;
        this.symbols = symbols;
    }

    SubmissionOutcome place(OrderToSend order) {
        OrderIntent intent = order.intent();
        Optional<String> ticker = symbols.ticker(intent.instrument());
        if (ticker.isEmpty()) {
            return new SubmissionOutcome.Rejected(
                    Reason.of(ReasonCode.INSTRUMENTS_STALE, "Fyers' master has no ticker for " + intent.instrument()));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("symbol", ticker.get());
        fields.put("qty", plain(intent.quantity().value()));
        fields.put("type", FyersWords.type(intent.type()));
        fields.put("side", FyersWords.side(intent.side()));
        fields.put("productType", FyersWords.product(intent.product()));
        fields.put("limitPrice", orZero(intent.limitPrice()));
        fields.put("stopPrice", orZero(intent.triggerPrice()));
        fields.put("disclosedQty", 0);
        fields.put("validity", intent.timeInForce().name());
        fields.put("offlineOrder", false);
        fields.put("stopLoss", 0);
        fields.put("takeProfit", 0);
        fields.put("orderTag", order.clientOrderId().value());
        return wire.write(
                () -> requests.json(CallKind.ORDER_WRITE, "POST", PATH, fields).within(order.window()),
                FyersOrders::orderId);
    }

    /** The type has to be said again; a price that is left out stays as it was. */
    SubmissionOutcome change(OrderToChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", change.order().requireBrokerOrderId().value());
        fields.put("type", FyersWords.type(change.order().intent().type()));
        fields.put("qty", plain(change.quantity().value()));
        if (change.limitPrice() != null) {
            fields.put("limitPrice", plain(change.limitPrice().value()));
        }
        if (change.triggerPrice() != null) {
            fields.put("stopPrice", plain(change.triggerPrice().value()));
        }
        return wire.write(() -> requests.json(CallKind.ORDER_WRITE, "PATCH", PATH, fields), FyersOrders::orderId);
    }

    SubmissionOutcome cancel(SentOrder order) {
        Map<String, String> fields = Map.of("id", order.requireBrokerOrderId().value());
        return wire.write(() -> requests.json(CallKind.ORDER_WRITE, "DELETE", PATH, fields), FyersOrders::orderId);
    }

    private static BigDecimal orZero(@Nullable Price price) {
        return price == null ? BigDecimal.ZERO : plain(price.value());
    }

    /** Never written with an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable BrokerOrderId orderId(JsonNode answer) {
        String id = BrokerJson.text(answer, "id");
        return id == null ? null : BrokerOrderId.of(id);
    }
}
