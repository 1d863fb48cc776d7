package dev.tradeplane.broker.adapter.breeze;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.BrokerUnavailableException;
import dev.tradeplane.broker.adapter.OrderToChange;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.json.BrokerJson;
import dev.tradeplane.broker.adapter.market.Contract;
import dev.tradeplane.broker.adapter.market.ContractDirectory;
import dev.tradeplane.broker.adapter.wire.BrokerWire;
import dev.tradeplane.broker.adapter.wire.CallKind;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.money.Price;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places, changes and cancels. Every value is a text, and what has none is left empty, as Breeze's own client does. */
final class BreezeOrders {
    /** An older last price decides nothing. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final BrokerWire wire;
    private final BreezeRequests requests;
    private final BreezeMarket market;
    private final ContractDirectory contracts;
    private final Clock clock;

    BreezeOrders(
            BrokerWire wire, BreezeRequests requests, BreezeMarket market, ContractDirectory contracts, Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.market = market;
        this.contracts = contracts;
        this.clock = clock;
    }

    SubmissionOutcome place(OrderToSend order) {
        OrderIntent intent = order.intent();
        Optional<Contract> contract = contracts.find(intent.instrument());
        if (contract.isEmpty()) {
            return refused(ReasonCode.INSTRUMENT_UNKNOWN, ReasonCode.INSTRUMENT_UNKNOWN.meaning());
        }
        if (intent.type() != OrderType.MARKET) {
            return send(order, contract.get(), intent.limitPrice());
        }
        return limitFor(intent, contract.get())
                .map(limit -> send(order, contract.get(), limit))
                .orElseGet(() -> refused(
                        ReasonCode.REFERENCE_PRICE_MISSING, "There is no fresh price to send a market order with"));
    }

    SubmissionOutcome change(OrderToChange change) {
        OrderIntent intent = change.order().intent();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("order_id", change.order().requireBrokerOrderId().value());
        body.put("exchange_code", intent.instrument().exchange());
        body.put("order_type", BreezeWords.type(intent.type()));
        body.put("quantity", change.quantity().toString());
        body.put("validity", BreezeWords.validity(intent.timeInForce()));
        prices(body, change.limitPrice(), change.triggerPrice());
        return wire.write(() -> requests.call(CallKind.ORDER_WRITE, "PUT", "order", body), BreezeOrders::orderId);
    }

    SubmissionOutcome cancel(SentOrder order) {
        Map<String, String> body =
                BreezeBook.named(order.intent().instrument().exchange(), order.requireBrokerOrderId());
        return wire.write(() -> requests.call(CallKind.ORDER_WRITE, "DELETE", "order", body), BreezeOrders::orderId);
    }

    private SubmissionOutcome send(OrderToSend order, Contract contract, @Nullable Price limit) {
        OrderIntent intent = order.intent();
        BreezeSymbol symbol = BreezeSymbol.parse(contract.symbol());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("stock_code", symbol.stockCode());
        body.put("exchange_code", symbol.exchange());
        body.put("product", BreezeWords.product(intent, symbol));
        body.put("action", BreezeWords.side(intent.side()));
        body.put("order_type", BreezeWords.type(intent.type()));
        body.put("quantity", intent.quantity().toString());
        prices(body, limit, intent.triggerPrice());
        body.put("validity", BreezeWords.validity(intent.timeInForce()));
        body.put("settlement_id", "");
        body.put("order_segment_code", "");
        body.put("lots", "");
        // Breeze takes a remark and never shows it again.
        body.put("user_remark", order.clientOrderId().value());
        symbol.putParts(body);
        return wire.write(
                () -> requests.call(CallKind.ORDER_WRITE, "POST", "order", body).within(order.window()),
                BreezeOrders::orderId);
    }

    /** Empty without a price to work it out from: then nothing is sent. */
    private Optional<Price> limitFor(OrderIntent intent, Contract contract) {
        BreezeSymbol symbol = BreezeSymbol.parse(contract.symbol());
        try {
            return market.lastForOrder(symbol)
                    .filter(BreezeQuote::hasBand)
                    .filter(quote -> quote.at().isAfter(clock.instant().minus(FRESH)))
                    .flatMap(
                            quote -> AggressiveLimit.of(symbol.product()).price(intent.side(), quote, contract.tick()));
        } catch (BrokerUnavailableException e) {
            return Optional.empty();
        }
    }

    private static void prices(Map<String, Object> body, @Nullable Price limit, @Nullable Price trigger) {
        if (limit != null) {
            body.put("price", limit.toString());
        }
        if (trigger != null) {
            body.put("stoploss", trigger.toString());
        }
    }

    private static SubmissionOutcome refused(ReasonCode code, String message) {
        return new Rejected(Reason.of(code, message));
    }

    private static @Nullable BrokerOrderId orderId(JsonNode success) {
        String id = BrokerJson.text(success, "order_id");
        return id == null ? null : BrokerOrderId.of(id);
    }
}
