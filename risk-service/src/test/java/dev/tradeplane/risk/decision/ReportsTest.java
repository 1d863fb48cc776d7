package dev.tradeplane.risk.decision;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.AccountEvent;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.event.TradeplaneEvent;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.OrderId;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.risk.order.OrderRecord;
import dev.tradeplane.risk.order.OrderRecords;
import dev.tradeplane.risk.reservation.Reservation;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What one report after another does to an order of ten units, its reservation and the position. */
class ReportsTest {
    private static final Reason WHY = Reason.of(ReasonCode.BROKER_REJECTED, "no");
    private static final OrderEvent ACKNOWLEDGED = new OrderEvent.OrderAcknowledged(BrokerOrderId.of("B1"));
    private static final OrderEvent CANCELED = new OrderEvent.OrderCanceled(WHY);
    private static final OrderEvent EXPIRED_UNSENT = new OrderEvent.OrderExpiredUnsent(WHY);

    private final Desk desk = new Desk();
    private final OrderRecord order = place();

    private OrderRecord place() {
        desk.open(DeskHistory.SETTINGS);
        OrderId id = Objects.requireNonNull(desk.take(List.of(
                                aSubmission().placing(anOrderIntent().buy(10)).build()))
                        .getFirst()
                        .order())
                .id();
        return desk.order(id);
    }

    @Test
    void aFillTurnsItsPartOfTheReservationIntoPosition() {
        hear(1, fill("t1", 4));

        assertEquals(Quantity.of(6), held().quantity());
        assertEquals(NetQuantity.of("4"), position());
        assertFalse(desk.book().drift().isOnly(InstrumentsOfIndia.RELIANCE, List.of()), "the product was traded");
        assertEquals(0, desk.violations());
    }

    @Test
    void aFillBeyondWhatWasHeldCountsAndIsAnAlarm() {
        hear(1, fill("t1", 12));

        assertEquals(NetQuantity.of("12"), position());
        assertEquals(1, desk.violations());
    }

    @Test
    void aReportOfAnOrderNobodyDecidedIsAnAlarm() {
        EventEnvelope report = report(1, ACKNOWLEDGED);
        desk.hear(List.of(new EventEnvelope(
                report.eventId(),
                report.service(),
                report.account(),
                OrderId.of("0".repeat(32)),
                report.clientOrderId(),
                1,
                TickingClock.MONDAY_MORNING.minusSeconds(3600),
                null,
                report.event())));

        assertEquals(1, desk.violations());
    }

    @Test
    void anOrderThatOpensAgainHoldsItsRestAndIsAnAlarm() {
        hear(1, EXPIRED_UNSENT);
        assertNull(desk.book().reservations().of(order.id()));

        hear(2, ACKNOWLEDGED);

        assertEquals(Quantity.of(10), held().quantity());
        assertEquals(1, desk.violations());
        assertTrue(desk.book().engaged().contains(InstrumentsOfIndia.RELIANCE));
        assertEquals(
                desk.book().reservations().size(), desk.loaded().reservations().size());
    }

    @Test
    void aLateFillOfACanceledOrderCounts() {
        hear(1, ACKNOWLEDGED);
        hear(2, CANCELED);
        hear(3, fill("t1", 4));

        assertEquals(NetQuantity.of("4"), position());
        assertEquals(OrderState.CANCELED, desk.order(order.id()).state());
        assertEquals(1, desk.violations());
    }

    @Test
    void aChangeToLessHoldsAllUntilItIsTaken() {
        hear(1, ACKNOWLEDGED);
        assertTrue(desk.change(order.id(), new OrderChange(Quantity.of(4), null, null)));
        assertEquals(Quantity.of(10), held().quantity());

        hear(2, new OrderEvent.OrderReplaced(anOrderIntent().buy(4).build(), 1));

        assertEquals(Quantity.of(4), held().quantity());
        assertEquals(
                4,
                desk.loaded().reservations().of(order.id()).quantity().value().intValueExact());
    }

    @Test
    void aChangeToMoreHoldsMoreUntilItIsRefused() {
        hear(1, ACKNOWLEDGED);
        assertTrue(desk.change(order.id(), new OrderChange(Quantity.of(14), null, null)));
        assertEquals(Quantity.of(14), held().quantity());
        hear(2, fill("t1", 10));
        assertEquals(Quantity.of(4), held().quantity());

        hear(3, new OrderEvent.OrderReplaceRejected(WHY, 1));

        assertNull(desk.book().reservations().of(order.id()));
        assertEquals(OrderState.FILLED, desk.order(order.id()).state());
    }

    @Test
    void whatIsToldOfTheAccountIsForTheTrailOnly() {
        EventEnvelope report = report(1, new AccountEvent.RequestRefused("rest/test", "why", "key"));

        desk.hear(List.of(report));

        assertEquals(OrderState.APPROVED, desk.order(order.id()).state());
        assertEquals(0, desk.violations());
    }

    private void hear(long revision, OrderEvent event) {
        desk.hear(List.of(report(revision, event)));
    }

    private EventEnvelope report(long revision, TradeplaneEvent event) {
        return OrderRecords.report(order, revision, event);
    }

    private Reservation held() {
        return Objects.requireNonNull(desk.book().reservations().of(order.id()));
    }

    private NetQuantity position() {
        return desk.book().position(InstrumentsOfIndia.RELIANCE).quantity();
    }

    private static OrderEvent fill(String tradeId, long units) {
        return new OrderEvent.OrderFilled(
                tradeId, Quantity.of(units), Price.of("2450"), Quantity.of(units), Price.of("2450"), false);
    }
}
