package dev.tradeplane.broker.adapter.kite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
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
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Places, changes and cancels (Kite Connect v3, "Orders"). */
final class KiteOrders {
    /** Kite decides how far a market order may run; without it every one is refused since April 2026. */
    private static final String PROTECTED = "-1";

    private final BrokerWire wire;
    private final KiteRequests requests;
    private final KiteBook book;

    KiteOrders(BrokerWire wire, KiteRequests requests, KiteBook book) {
        this.wire = wire;
        this.requests = requests;
        this.book = book;
    }

    SubmissionOutcome place(OrderToSend order) {
        return place(order, KiteStanding.REGULAR, form(order));
    }

    /** As a cover order. That Kite protects the entry of one as it does others is unconfirmed. */
    SubmissionOutcome placeCovered(OrderToSend order, Price stop) {
        Map<String, String> form = form(order);
        form.put("trigger_price", stop.toString());
        return place(order, KiteStanding.COVER, form);
    }

    SubmissionOutcome change(OrderToChange change) {
        SentOrder order = change.order();
        boolean resized = !change.quantity().equals(order.intent().quantity());
        return whereItStands(order, standing -> {
            if (standing.isStopOfCover() && resized) {
                return new SubmissionOutcome.Rejected(Reason.of(
                        ReasonCode.NOT_OFFERED_BY_BROKER,
                        "The stop of a cover order is for all that its entry filled"));
            }
            Map<String, String> form = changed(change, standing);
            return wire.write(
                    () -> requests.form(CallKind.ORDER_WRITE, "PUT", pathOf(order, standing), form),
                    KiteOrders::orderId);
        });
    }

    /** The stop of a cover order Kite ends only together with its position, which it closes then. */
    SubmissionOutcome cancel(SentOrder order) {
        return whereItStands(order, standing -> {
            String entry = standing.entry() == null ? "" : "?parent_order_id=" + standing.entry();
            return wire.write(
                    () -> requests.call(CallKind.ORDER_WRITE, "DELETE", pathOf(order, standing) + entry),
                    KiteOrders::orderId);
        });
    }

    private SubmissionOutcome place(OrderToSend order, KiteStanding standing, Map<String, String> form) {
        return wire.write(
                () -> requests.form(CallKind.ORDER_WRITE, "POST", standing.path(), form)
                        .within(order.window()),
                KiteOrders::orderId);
    }

    private static Map<String, String> form(OrderToSend order) {
        OrderIntent intent = order.intent();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("exchange", intent.instrument().exchange());
        form.put("tradingsymbol", intent.instrument().symbol());
        form.put("transaction_type", intent.side().name());
        form.put("product", intent.product().name());
        form.put("validity", intent.timeInForce().name());
        form.put("tag", order.clientOrderId().value());
        numbers(form, intent.type(), intent.quantity(), intent.limitPrice(), intent.triggerPrice());
        return form;
    }

    /** Of the stop of a cover order only its trigger can be changed. */
    private static Map<String, String> changed(OrderToChange change, KiteStanding standing) {
        Map<String, String> form = new LinkedHashMap<>();
        Price trigger = change.triggerPrice();
        if (standing.isStopOfCover() && trigger != null) {
            form.put("parent_order_id", String.valueOf(standing.entry()));
            form.put("trigger_price", trigger.toString());
        } else {
            numbers(form, change.order().intent().type(), change.quantity(), change.limitPrice(), trigger);
        }
        return form;
    }

    private SubmissionOutcome whereItStands(SentOrder order, Function<KiteStanding, SubmissionOutcome> request) {
        KiteStanding standing;
        try {
            standing = standingOf(order);
        } catch (BrokerUnavailableException unread) {
            return wire.write(
                    () -> {
                        throw unread;
                    },
                    KiteOrders::orderId);
        }
        return request.apply(standing);
    }

    /** Ours are regular or cover orders, those of others are what the book says. */
    private KiteStanding standingOf(SentOrder order) {
        if (order.intent().exits() != null) {
            return KiteStanding.COVER;
        }
        BrokerOrderId id = order.requireBrokerOrderId();
        Optional<KiteStanding> known = book.standing(id);
        if (known.isEmpty() && mayBeStopOfCover(order.intent())) {
            return book.standingNow(id);
        }
        return known.orElse(KiteStanding.REGULAR);
    }

    /** Canceled as a regular order, the stop of a cover order would leave a position that no order of ours can leave. */
    private static boolean mayBeStopOfCover(OrderIntent intent) {
        return intent.reduceOnly() && intent.type() == OrderType.STOP;
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

    private static String pathOf(SentOrder order, KiteStanding standing) {
        return standing.path() + "/" + order.requireBrokerOrderId();
    }

    private static @Nullable BrokerOrderId orderId(JsonNode data) {
        String id = BrokerJson.text(data, "order_id");
        return id == null ? null : BrokerOrderId.of(id);
    }
}
