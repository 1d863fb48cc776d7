package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.LimitUse;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.SettlementOutcome;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class BrokerEventsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Inject
    @SuppressWarnings("NullAway.Init")
    MeterRegistry meters;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void countsARepeatedFillOnce() {
        OrderView order = placed(InstrumentsOfIndia.TCS, 10);

        risk.tell(RiskClient.filled(order, 3, 4, 4, "3400"));
        risk.tell(RiskClient.filled(order, 3, 4, 4, "3400"));
        // The same execution in another envelope.
        risk.tell(RiskClient.event(order, 9, fill("trade-3", 4, 4)));

        assertEquals(Quantity.of(4), risk.order(order).filledQuantity());
        assertEquals("6", held(order));
    }

    @Test
    void doesNotLetALateReportMoveAnOrderBack() {
        OrderView order = placed(InstrumentsOfIndia.TCS, 10);

        risk.tell(
                RiskClient.filled(order, 4, 6, 10, "3400"),
                RiskClient.filled(order, 3, 4, 4, "3400"),
                RiskClient.acknowledged(order, 2),
                RiskClient.sending(order, 1));

        OrderView now = risk.order(order);
        assertEquals(OrderState.FILLED, now.state());
        assertNotNull(now.brokerOrderId());
        assertEquals("none", held(order));
    }

    @Test
    void keepsEverythingHeldWhileTheOutcomeIsUnknownAndOpensNothingMoreThere() {
        OrderView order = placed(InstrumentsOfIndia.SBIN, 10);

        risk.tell(
                RiskClient.sending(order, 1),
                RiskClient.event(order, 2, new OrderEvent.OrderOutcomeUnknown(why(ReasonCode.OUTCOME_UNKNOWN))));

        assertEquals("10", held(order));
        OrderView next = placed(InstrumentsOfIndia.SBIN, 5);
        assertEquals(ReasonCode.OUTCOME_UNKNOWN_PENDING, RiskClient.codeOf(next));

        risk.tell(RiskClient.event(order, 3, new OrderEvent.OrderRejected(why(ReasonCode.BROKER_REJECTED))));
        assertEquals("none", held(order));
        assertEquals(OrderState.APPROVED, placed(InstrumentsOfIndia.SBIN, 6).state());
    }

    @Test
    void keepsWhatAPersonSettledAsPlacedAndFreesWhatTheBrokerNeverHad() {
        OrderView there = placed(InstrumentsOfIndia.SBIN, 10);
        risk.tell(
                RiskClient.sending(there, 1),
                RiskClient.event(there, 2, new OrderEvent.OrderOutcomeUnknown(why(ReasonCode.OUTCOME_UNKNOWN))),
                RiskClient.event(there, 3, settled(SettlementOutcome.PLACED, BrokerOrderId.of("B1"))),
                RiskClient.acknowledged(there, 4));
        OrderView never = placed(InstrumentsOfIndia.INFY, 10);
        risk.tell(
                RiskClient.sending(never, 1),
                RiskClient.event(never, 2, new OrderEvent.OrderOutcomeUnknown(why(ReasonCode.OUTCOME_UNKNOWN))),
                RiskClient.event(never, 3, settled(SettlementOutcome.NOT_PLACED, null)),
                RiskClient.event(never, 4, new OrderEvent.OrderCanceled(why(ReasonCode.SETTLED_NOT_PLACED))));

        assertEquals(OrderState.ACKNOWLEDGED, risk.order(there).state());
        assertEquals("10", held(there));
        assertEquals(OrderState.CANCELED, risk.order(never).state());
        assertEquals("none", held(never));

        risk.tell(RiskClient.event(there, 5, new OrderEvent.OrderCanceled(why(ReasonCode.CANCELED_ON_REQUEST))));
    }

    @Test
    void releasesWhatACanceledOrderDidNotFill() {
        OrderView order = placed(InstrumentsOfIndia.INFY, 10);

        risk.tell(
                RiskClient.filled(order, 1, 4, 4, "1500"),
                RiskClient.event(order, 2, new OrderEvent.OrderCanceled(why(ReasonCode.CANCELED_ON_REQUEST))));

        assertEquals("none", held(order));
        assertEquals(OrderState.CANCELED, risk.order(order).state());
    }

    @Test
    void adoptsAFillThatComesAfterTheEnd() {
        OrderView order = placed(InstrumentsOfIndia.INFY, 10);
        risk.tell(RiskClient.event(order, 1, new OrderEvent.OrderCanceled(why(ReasonCode.CANCELED_ON_REQUEST))));
        var before = cell.one("select quantity from position where instrument = 'NSE:INFY'");

        risk.tell(RiskClient.filled(order, 2, 10, 10, "1500"));

        var after = cell.one("select quantity from position where instrument = 'NSE:INFY'");
        assertEquals(10, Integer.parseInt(String.valueOf(after)) - (before == null ? 0 : Integer.parseInt(before)));
        assertEquals(OrderState.FILLED, risk.order(order).state());
        assertEquals(OrderState.APPROVED, placed(InstrumentsOfIndia.INFY, 7).state());
    }

    @Test
    void givesBackWhatAnOrderDeniedAtItsClaimHeldAndItsShareOfTheLimits() {
        Map<String, String> before = heldLimits();
        OrderView order = placed(InstrumentsOfIndia.INFY, 10);
        assertNotEquals(before, heldLimits());

        risk.tell(RiskClient.event(
                order,
                1,
                new OrderEvent.OrderDenied(why(ReasonCode.TRADING_STATE_HALTED), order.limitsVersion(), null)));

        assertEquals(OrderState.DENIED, risk.order(order).state());
        assertEquals(ReasonCode.TRADING_STATE_HALTED, RiskClient.codeOf(risk.order(order)));
        assertEquals("none", held(order));
        assertEquals(before, heldLimits());
    }

    @Test
    void anAcknowledgementOfAnUnsentOrderHoldsItsCapacityAgainEvenPastALimit() {
        OrderView order = placed(InstrumentsOfIndia.INFY, 10);
        risk.tell(RiskClient.event(order, 1, new OrderEvent.OrderExpiredUnsent(why(ReasonCode.VALIDITY_ENDED))));
        assertEquals("none", held(order));
        int open = Integer.parseInt(cell.one("select count(*) from orders where open"));
        risk.inForce(Settings.aPaperDesk()
                .limits(RiskClient.wideLimits().openOrders(Math.max(open, 1)))
                .build());
        double violations = violations();

        risk.tell(RiskClient.acknowledged(order, 2), RiskClient.acknowledged(order, 2));

        assertEquals(OrderState.ACKNOWLEDGED, risk.order(order).state());
        assertEquals("10", held(order));
        assertEquals(violations + 1, violations());
        assertEquals(ReasonCode.MAX_OPEN_ORDERS, RiskClient.codeOf(placed(InstrumentsOfIndia.INFY, 11)));
    }

    @Test
    void anAcknowledgementOpensAgainWhatWasDeniedAtItsClaim() {
        OrderView order = placed(InstrumentsOfIndia.INFY, 10);
        risk.tell(RiskClient.event(
                order,
                1,
                new OrderEvent.OrderDenied(why(ReasonCode.TRADING_STATE_HALTED), order.limitsVersion(), null)));

        risk.tell(RiskClient.acknowledged(order, 2), RiskClient.filled(order, 3, 4, 4, "1500"));

        assertEquals(OrderState.PARTIALLY_FILLED, risk.order(order).state());
        assertEquals("6", held(order));
    }

    @Test
    void reservationsEqualOpenOrdersAndPositionsEqualFills() {
        OrderView order = placed(InstrumentsOfIndia.RELIANCE, 9);
        risk.tell(RiskClient.filled(order, 1, 4, 4, "2450"));

        assertEquals(
                "0",
                cell.one("select count(*) from orders o full join reservation r on r.order_id = o.id"
                        + " where (o.open is true) <> (r.order_id is not null)"));
        assertEquals(
                "0",
                cell.one("select count(*) from position p where p.quantity <> (select coalesce(sum(case when"
                        + " o.wish like '%\"side\":\"BUY\"%' then f.quantity else -f.quantity end), 0) from fill f join"
                        + " orders o on o.id = f.order_id where o.instrument = p.instrument)"));
    }

    private OrderView placed(InstrumentId instrument, long units) {
        return risk.place(
                aSubmission().placing(anOrderIntent().instrument(instrument).buy(units)));
    }

    /** Use of every limit that an open order takes a share of; how many were approved lately is not given back. */
    private Map<String, String> heldLimits() {
        return risk.account().limits().stream()
                .filter(use -> !use.name().startsWith("maxOrdersPer"))
                .collect(Collectors.toMap(LimitUse::name, LimitUse::used));
    }

    private double violations() {
        return meters.counter("order.invariant.violations").count();
    }

    private String held(OrderView order) {
        String held = cell.one("select quantity from reservation where order_id = '" + order.id() + "'");
        return held == null ? "none" : held;
    }

    private static Reason why(ReasonCode code) {
        return Reason.of(code, code.meaning());
    }

    private static OrderEvent settled(SettlementOutcome outcome, @Nullable BrokerOrderId id) {
        return new OrderEvent.OrderSettled(outcome, id, "seen in the terminal", "rest/risk-desk");
    }

    private static OrderEvent.OrderFilled fill(String tradeId, long units, long cumulative) {
        return new OrderEvent.OrderFilled(
                tradeId, Quantity.of(units), Price.of("3400"), Quantity.of(cumulative), Price.of("3400"), false);
    }
}
