package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places, changes and cancels (Kite Connect v3, "Orders"). */
final class KiteOrders {
    private static final String PATH = "/orders/regular";
    /** Kite decides how far a market order may run; without it every one is refused since April 2026. */
    private static final String PROTECTED = "-1";

    private final BrokerWire wire;
    private final KiteRequests requests;

    KiteOrders(BrokerWire wire, KiteRequests requests) {
        this.wire = wire;
        this.requests = requests;
    }

    SubmissionOutcome place(OrderToSend order) {
        OrderIntent intent = order.intent();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("exchange", intent.instrument().exchange());
        form.put("tradingsymbol", intent.instrument().symbol());
        form.put("transaction_type", intent.side().name());
        form.put("product", intent.product().name());
        form.put("validity", intent.timeInForce().name());
        form.put("tag", order.clientOrderId().value());
        numbers(form, intent.type(), intent.quantity(), intent.limitPrice(), intent.triggerPrice());
        return wire.write(
                () -> requests.form(CallKind.ORDER_WRITE, "POST", PATH, form).within(order.window()),
                KiteOrders::orderId);
    }

    SubmissionOutcome change(OrderToChange change) {
        Map<String, String> form = new LinkedHashMap<>();
        numbers(form, change.order().intent().type(), change.quantity(), change.limitPrice(), change.triggerPrice());
        return wire.write(
                () -> requests.form(CallKind.ORDER_WRITE, "PUT", pathOf(change.order()), form), KiteOrders::orderId);
    }

    SubmissionOutcome cancel(SentOrder order) {
        return wire.write(() -> requests.call(CallKind.ORDER_WRITE, "DELETE", pathOf(order)), KiteOrders::orderId);
    }

    private static void numbers(
            Map<String, String> form,
            OrderType type,
            Quantity quantity,
            @Nullable Price limit,
            @Nullable Price trigger) {
        form.put("order_type", KiteWords.type(type));
        form.put("quantity", quantity.toString());
        if (limit != null) {
            form.put("price", limit.toString());
        }
        if (trigger != null) {
            form.put("trigger_price", trigger.toString());
        }
        if (!type.needsLimitPrice()) {
            form.put("market_protection", PROTECTED);
        }
    }

    private static String pathOf(SentOrder order) {
        return PATH + "/" + order.requireBrokerOrderId();
    }

    private static @Nullable BrokerOrderId orderId(JsonNode data) {
        String id = BrokerJson.text(data, "order_id");
        return id == null ? null : BrokerOrderId.of(id);
    }
}
