package dev.tradeplane.contracts.json;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.contracts.order.TradingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One value of every event. */
final class EventSamples {
    private EventSamples() {}

    static List<WireSample> all() {
        List<TradeplaneEvent> events = new ArrayList<>(decided());
        events.addAll(sent());
        events.addAll(changed());
        events.addAll(ended());
        events.addAll(account());
        List<WireSample> samples = new ArrayList<>(events.stream()
                .map(event -> WireSample.of(event.getClass().getSimpleName(), TradeplaneEvent.class, event))
                .toList());
        samples.add(WireSample.of("EventEnvelope", EventEnvelope.class, envelope()));
        samples.add(WireSample.of("EventEnvelope-account", EventEnvelope.class, accountEnvelope()));
        return samples;
    }

    private static List<OrderEvent> decided() {
        return List.of(
                new OrderEvent.IntentReceived(
                        new Wish.Place(WireSamples.STOP_LIMIT), "webhook/tradingview", "alert-1", WireSamples.NOW),
                new OrderEvent.OrderApproved(WireSamples.STOP_LIMIT, 7, WireSamples.QUOTE, Quantity.of(10)),
                new OrderEvent.OrderDenied(WireSamples.DENIAL, 7, WireSamples.QUOTE));
    }

    private static List<OrderEvent> sent() {
        return List.of(
                new OrderEvent.OrderSending(1),
                new OrderEvent.OrderAcknowledged(WireSamples.brokerOrder()),
                new OrderEvent.OrderAdopted(
                        WireSamples.STOP_LIMIT,
                        WireSamples.brokerOrder(),
                        "broker:kite:241123000012345",
                        WireSamples.CLIENT_ORDER),
                new OrderEvent.OrderRejected(reason(ReasonCode.BROKER_REJECTED)),
                new OrderEvent.OrderOutcomeUnknown(reason(ReasonCode.OUTCOME_UNKNOWN)),
                new OrderEvent.OrderSettled(
                        SettlementOutcome.PLACED, WireSamples.brokerOrder(), "seen in the terminal", "rest/risk-desk"),
                new OrderEvent.OrderFilled(
                        "paper-trade-1",
                        Quantity.of(4),
                        Price.of("2450.05"),
                        Quantity.of(4),
                        Price.of("2450.05"),
                        false));
    }

    private static List<OrderEvent> changed() {
        return List.of(
                new OrderEvent.OrderCancelRequested("rest/admin"),
                new OrderEvent.OrderCancelRejected(reason(ReasonCode.BROKER_REJECTED)),
                new OrderEvent.OrderReplaceApproved(new OrderChange(Quantity.of(5), Price.of("2451"), null), 1, 7),
                new OrderEvent.OrderReplaced(
                        WireSamples.STOP_LIMIT.replacedBy(Quantity.of(5), Price.of("2456"), Price.of("2452.5")), 1),
                new OrderEvent.OrderReplaceRejected(reason(ReasonCode.BROKER_REJECTED), 1));
    }

    private static List<OrderEvent> ended() {
        return List.of(
                new OrderEvent.OrderCanceled(reason(ReasonCode.CANCELED_ON_REQUEST)),
                new OrderEvent.OrderExpired(reason(ReasonCode.SESSION_ENDED)),
                new OrderEvent.OrderExpiredUnsent(reason(ReasonCode.VALIDITY_ENDED)));
    }

    private static List<AccountEvent> account() {
        return List.of(
                new AccountEvent.SettingsApplied(7, SettingsSample.CELL),
                new AccountEvent.TradingStateSet(
                        TradingState.ACTIVE, TradingState.HALTED, "news at noon", "rest/risk-desk"),
                new AccountEvent.LoginSucceeded("admin", "127.0.0.1"),
                new AccountEvent.LoginFailed("admin", "127.0.0.1"),
                new AccountEvent.ApiKeyCreated("bot", "trader", "admin"),
                new AccountEvent.ApiKeyRevoked("bot", "admin"),
                new AccountEvent.RequestRefused("webhook/tradingview", "idempotency-conflict", "alert-1"),
                new AccountEvent.PaperQuoteSet("NSE:RELIANCE", "2450", "rest/admin"),
                new AccountEvent.BrokerSessionNeeded("kite", Instant.parse("2026-11-24T03:45:00Z")),
                new AccountEvent.BrokerLoginSucceeded(
                        "kite", "AB1234", Instant.parse("2026-11-24T00:30:00Z"), "127.0.0.1"),
                new AccountEvent.PositionDrifted(WireSamples.RELIANCE, NetQuantity.of("-65"), NetQuantity.of("-130")),
                new AccountEvent.PositionDriftEnded(WireSamples.RELIANCE, NetQuantity.of("-65")),
                new AccountEvent.PositionAdopted(
                        WireSamples.RELIANCE,
                        NetQuantity.of("-65"),
                        NetQuantity.of("-130"),
                        Price.of("2450.05"),
                        "bought by telephone",
                        "rest/risk-desk"));
    }

    private static EventEnvelope envelope() {
        return new EventEnvelope(
                "0192f0c1-5b1e-7cc3-98c4-dc0c0c07398f",
                "broker-service",
                WireSamples.ACCOUNT,
                WireSamples.ORDER,
                WireSamples.CLIENT_ORDER,
                2,
                WireSamples.NOW,
                WireSamples.TRACEPARENT,
                new OrderEvent.OrderAcknowledged(WireSamples.brokerOrder()));
    }

    private static EventEnvelope accountEnvelope() {
        return new EventEnvelope(
                "0192f0c1-5b1e-7cc3-98c4-dc0c0c073990",
                "gateway",
                WireSamples.ACCOUNT,
                null,
                null,
                0,
                WireSamples.NOW,
                null,
                new AccountEvent.LoginFailed("admin", "127.0.0.1"));
    }

    private static Reason reason(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }
}
