package dev.tradeplane.e2e.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.e2e.evidence.Ledger;
import dev.tradeplane.e2e.workload.Fate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellCheckerTest {
    private final Story story = Story.clean();

    @Test
    void passesACleanRun() {
        assertEquals(List.of(), story.brokenRules());
    }

    @Test
    void findsAnOrderStillInDoubt() {
        story.decide("e", "APPROVED", "0", null);
        finds("Settled");
    }

    @Test
    void findsAnUndeliveredMessage() {
        story.waiting.put("broker-service", 1L);
        finds("Settled");
    }

    @Test
    void findsASignalThatWasNeverAnswered() {
        story.tell("key-a");
        finds("EverySignalIsAnswered");
    }

    @Test
    void findsARetryToldOfAnotherOrder() {
        story.tell("key-a", new Fate.Accepted("a", "Ta", "FILLED"), new Fate.Accepted("b", "Tb", "FILLED"));
        finds("EverySignalIsAnswered");
    }

    @Test
    void findsARefusalNobodyDeserved() {
        story.tell("key-a", new Fate.Refused(400, "{}"));
        finds("EverySignalIsAnswered");
    }

    @Test
    void findsALostOrder() {
        story.tell("key-lost", new Fate.Accepted("lost", "Tlost", "APPROVED"));
        finds("OneSignalOneOrder");
    }

    @Test
    void findsTwoOrdersOfOneSignal() {
        story.orders.add(
                new Ledger.Order("a2", "Ta2", "hook:tradingview:key-a", "DENIED", BigDecimal.ZERO, "CHECK_FAILED", 0));
        finds("NoDuplicates");
    }

    @Test
    void findsAUsedKeyWithoutItsOrder() {
        story.claims.add(new Ledger.Claim("key-z", "z"));
        finds("OneSignalOneOrder");
    }

    @Test
    void findsAnAcceptedOrderThatNeverReachedTheBroker() {
        story.decide("e", "FILLED", "0", null);
        finds("AcceptedOrdersReachTheBroker");
    }

    @Test
    void findsAnUnsentEndWithoutReason() {
        story.decide("d", "EXPIRED_UNSENT", "0", null);
        finds("AcceptedOrdersReachTheBroker");
    }

    @Test
    void findsADeniedOrderAtTheBroker() {
        story.atBroker("c", "FILLED");
        finds("UnsentOrdersStayUnsent");
    }

    @Test
    void findsAnOrderNobodyDecided() {
        story.atBroker("x", "CANCELED");
        finds("NoOrderWithoutIntent");
    }

    @Test
    void findsAnOrderNobodyClaimed() {
        story.brokerOrders.removeIf(o -> o.orderId().equals("a"));
        finds("NoOrderWithoutIntent");
    }

    @Test
    void findsADoubledOrder() {
        story.bookOrders.add(story.bookOrders.getFirst());
        finds("NoDuplicates");
    }

    @Test
    void findsStatesThatDiffer() {
        story.decide("b", "CANCELED", "0", "CANCELED_ON_REQUEST");
        finds("StatesAgree");
    }

    @Test
    void findsAFillCountedTwice() {
        story.decide("a", "FILLED", "8", null);
        finds("FillsEqualTrades");
    }

    @Test
    void findsAPositionThatIsNotTheSumOfTrades() {
        story.positions.put("NSE:SBIN", new BigDecimal(6));
        finds("PositionsEqualTrades");
    }

    @Test
    void findsAPositionWithoutTrades() {
        story.positions.put("NSE:TCS", BigDecimal.ONE);
        finds("PositionsEqualTrades");
    }

    @Test
    void findsAReservationGivenBackTooEarly() {
        story.reservations.clear();
        finds("ReservationsEqualWorkingOrders");
    }

    @Test
    void findsAnUnknownOrderThatHoldsNothing() {
        story.decide("e", "UNKNOWN", "0", null);
        finds("UnknownsKeepTheirReservation");
    }

    @Test
    void findsAReservationNeverGivenBack() {
        story.reservations.put("a", new BigDecimal(5));
        finds("ReservationsEqualWorkingOrders");
    }

    @Test
    void findsAChangeThatWasNotRecorded() {
        story.auditEntries.removeLast();
        finds("AuditEqualsChanges");
    }

    @Test
    void findsAChangeRecordedTwice() {
        story.auditEntries.add(story.auditEntries.getFirst());
        finds("AuditEqualsChanges");
    }

    @Test
    void findsARecordOfAnOrderThatIsNotThere() {
        story.auditEntries.add(new Ledger.AuditEntry("ghost", "risk-service", 1, "IntentReceived"));
        finds("AuditEqualsChanges");
    }

    @Test
    void findsChangesRecordedInTheWrongOrder() {
        story.auditEntries.add(story.auditEntries.removeFirst());
        finds("TrailKeepsOrder");
    }

    @Test
    void tellsWhichInvariantIsBroken() {
        story.orders.add(
                new Ledger.Order("a2", "Ta2", "hook:tradingview:key-a", "DENIED", BigDecimal.ZERO, "CHECK_FAILED", 0));
        assertTrue(story.violations().stream().anyMatch(v -> v.invariant() == Invariant.I1));
    }

    private void finds(String rule) {
        assertTrue(story.brokenRules().contains(rule), () -> "found only " + story.brokenRules());
    }
}
