package dev.tradeplane.audit.story;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.audit.OrderStory;
import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Reason WHY = Reason.of(ReasonCode.BROKER_REJECTED, "no funds");
    private static final InstrumentId RELIANCE = InstrumentsOfIndia.RELIANCE;
    private static final Price PRICE = Price.of("2450.5");

    @ParameterizedTest
    @MethodSource({"ofTheWishAndDecision", "ofTheBroker", "ofChanges", "ofTheAccount"})
    void tellsEveryEventInOneSentence(String sentence, TradeplaneEvent event) {
        assertEquals(sentence, Sentences.of(event));
    }

    static Stream<Arguments> ofTheWishAndDecision() {
        return Stream.of(
                told(
                        "Received from rest/trader: BUY 10 NSE:RELIANCE LIMIT limit 2450.5 reduce-only",
                        new OrderEvent.IntentReceived(
                                new Wish.Place(anOrderIntent()
                                        .limit("2450.50")
                                        .reduceOnly()
                                        .build()),
                                "rest/trader",
                                "k",
                                NOON)),
                told(
                        "Received from rest/trader: BUY 10 NSE:RELIANCE MARKET stop-loss 2440 take-profit 2460",
                        new OrderEvent.IntentReceived(
                                new Wish.Place(anOrderIntent()
                                        .stopLoss("2440")
                                        .takeProfit("2460")
                                        .build()),
                                "rest/trader",
                                "k",
                                NOON)),
                told(
                        "Received from mcp/agent: exit all of NSE:RELIANCE",
                        new OrderEvent.IntentReceived(
                                new Wish.Exit(InstrumentsOfIndia.RELIANCE, null, ProductType.MIS, null, NOON),
                                "mcp/agent",
                                "k",
                                NOON)),
                told(
                        "Approved under limits version 7 against "
                                + OrderStory.quote().lastPrice() + " ("
                                + OrderStory.quote().source() + "); 10 reserved",
                        new OrderEvent.OrderApproved(anOrderIntent().build(), 7, OrderStory.quote(), Quantity.of(10))),
                told(
                        "Denied under limits version 7: no funds [BROKER_REJECTED]",
                        new OrderEvent.OrderDenied(WHY, 7, null)));
    }

    static Stream<Arguments> ofTheBroker() {
        return Stream.of(
                told("Claimed and about to be sent, attempt 1", new OrderEvent.OrderSending(1)),
                told("Acknowledged by the broker as P-1", new OrderEvent.OrderAcknowledged(new BrokerOrderId("P-1"))),
                told(
                        "Found at the broker as P-1, an exit of T1: BUY 10 NSE:RELIANCE MARKET",
                        new OrderEvent.OrderAdopted(
                                anOrderIntent().build(),
                                new BrokerOrderId("P-1"),
                                "broker:kite:P-1",
                                new ClientOrderId("T1"))),
                told("Rejected by the broker: no funds [BROKER_REJECTED]", new OrderEvent.OrderRejected(WHY)),
                told("Outcome unknown: no funds [BROKER_REJECTED]", new OrderEvent.OrderOutcomeUnknown(WHY)),
                told(
                        "Filled 4 at 2450.5; so far 4 at an average of 2450.5",
                        new OrderEvent.OrderFilled("t", Quantity.of(4), PRICE, Quantity.of(4), PRICE, false)),
                told(
                        "Filled 6 at 2450.5; complete with 10 at an average of 2450.5",
                        new OrderEvent.OrderFilled("t", Quantity.of(6), PRICE, Quantity.of(10), PRICE, true)),
                told(
                        "Settled by rest/risk-desk: at the broker it is B1, because seen in the terminal",
                        new OrderEvent.OrderSettled(
                                SettlementOutcome.PLACED,
                                BrokerOrderId.of("B1"),
                                "seen in the terminal",
                                "rest/risk-desk")),
                told(
                        "Settled by rest/risk-desk: the broker never had it, because asked by phone",
                        new OrderEvent.OrderSettled(
                                SettlementOutcome.NOT_PLACED, null, "asked by phone", "rest/risk-desk")),
                told("Expired at the broker: no funds [BROKER_REJECTED]", new OrderEvent.OrderExpired(WHY)),
                told("Expired, never sent: no funds [BROKER_REJECTED]", new OrderEvent.OrderExpiredUnsent(WHY)));
    }

    static Stream<Arguments> ofChanges() {
        return Stream.of(
                told("Cancel requested by rest/trader", new OrderEvent.OrderCancelRequested("rest/trader")),
                told("Canceled: no funds [BROKER_REJECTED]", new OrderEvent.OrderCanceled(WHY)),
                told(
                        "Cancel refused, the order stands: no funds [BROKER_REJECTED]",
                        new OrderEvent.OrderCancelRejected(WHY)),
                told(
                        "Change 1 approved under limits version 8: quantity 5 trigger 2450.5",
                        new OrderEvent.OrderReplaceApproved(new OrderChange(Quantity.of(5), null, PRICE), 1, 8)),
                told(
                        "Change 1 in force: BUY 10 NSE:RELIANCE MARKET",
                        new OrderEvent.OrderReplaced(anOrderIntent().build(), 1)),
                told(
                        "Change 1 refused, the order stands: no funds [BROKER_REJECTED]",
                        new OrderEvent.OrderReplaceRejected(WHY, 1)));
    }

    static Stream<Arguments> ofTheAccount() {
        return Stream.of(
                told(
                        "Settings in force as limits version 3",
                        new AccountEvent.SettingsApplied(3, Settings.paperDesk())),
                told(
                        "Trading state from ACTIVE to HALTED by rest/admin: lunch",
                        new AccountEvent.TradingStateSet(
                                TradingState.ACTIVE, TradingState.HALTED, "lunch", "rest/admin")),
                told("admin logged in from ::1", new AccountEvent.LoginSucceeded("admin", "::1")),
                told("A login as admin failed from ::1", new AccountEvent.LoginFailed("admin", "::1")),
                told(
                        "API key ci with roles trader created by admin",
                        new AccountEvent.ApiKeyCreated("ci", "trader", "admin")),
                told("API key ci revoked by admin", new AccountEvent.ApiKeyRevoked("ci", "admin")),
                told(
                        "A request from rest/trader was refused: idempotency-conflict",
                        new AccountEvent.RequestRefused("rest/trader", "idempotency-conflict", "k")),
                told(
                        "Paper price of NSE:RELIANCE set to 2450 by admin",
                        new AccountEvent.PaperQuoteSet("NSE:RELIANCE", "2450", "admin")),
                told(
                        "AB1234 logged in at kite until 2026-11-24T00:30:00Z, from 127.0.0.1",
                        new AccountEvent.BrokerLoginSucceeded(
                                "kite", "AB1234", Instant.parse("2026-11-24T00:30:00Z"), "127.0.0.1")),
                told(
                        "Fills add up to 65 of NSE:RELIANCE, but the broker says 130",
                        new AccountEvent.PositionDrifted(RELIANCE, NetQuantity.of("65"), NetQuantity.of("130"))),
                told(
                        "Fills and the broker agree again on 65 of NSE:RELIANCE",
                        new AccountEvent.PositionDriftEnded(RELIANCE, NetQuantity.of("65"))),
                told(
                        "Position in NSE:RELIANCE taken over from the broker by rest/desk: 130 at 2450.5 instead of 65;"
                                + " a bonus issue",
                        new AccountEvent.PositionAdopted(
                                RELIANCE,
                                NetQuantity.of("65"),
                                NetQuantity.of("130"),
                                PRICE,
                                "a bonus issue",
                                "rest/desk")));
    }

    private static Arguments told(String sentence, TradeplaneEvent event) {
        return Arguments.of(sentence, event);
    }
}
