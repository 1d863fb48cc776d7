package dev.tradeplane.risk.decision;

import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.command.BrokerCommand;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.intent.IntentSubmission;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.Destination;
import dev.tradeplane.outbox.web.ProblemException;
import dev.tradeplane.risk.verdict.SigningKeys;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntentDeskTest {
    private static final IntentSubmission TOO_MUCH =
            aSubmission().placing(anOrderIntent().buy(2_000)).build();

    private final Desk desk = new Desk(SigningKeys.newSigner());

    @BeforeEach
    void open() {
        desk.open(DeskHistory.SETTINGS);
    }

    @Test
    void asksTheBrokerForExactlyWhatWasApproved() {
        IntentSubmission submission = aSubmission().traceparent(TRACE).build();

        OrderView order = taken(submission);

        BrokerCommand.SubmitOrder command = (BrokerCommand.SubmitOrder)
                desk.sent(Destination.BROKER, BrokerCommand.class).getFirst();
        assertEquals(order.id(), command.orderId());
        assertEquals(order.clientOrderId(), command.clientOrderId());
        assertEquals(anOrderIntent().build(), command.intent());
        assertEquals(TRACE, command.traceparent());
        assertFalse(command.verdict().isEmpty());
    }

    @Test
    void tellsTheTrailWhatCameInAndWhatWasApproved() {
        OrderView order = taken(aSubmission().build());

        List<EventEnvelope> told = desk.sent(Destination.AUDIT, EventEnvelope.class);
        assertEquals(
                List.of(OrderEvent.IntentReceived.class, OrderEvent.OrderApproved.class),
                told.stream()
                        .map(envelope -> (Object) envelope.event().getClass())
                        .toList());
        assertEquals(List.of(1L, 2L), told.stream().map(EventEnvelope::revision).toList());
        assertEquals(
                order.quantity(), ((OrderEvent.OrderApproved) told.getLast().event()).reserved());
        assertEquals(2, desk.order(order.id()).progress().revision(), "counted, so that the next event is the third");
    }

    @Test
    void asksNothingOfTheBrokerWhenItDenies() {
        OrderView order = taken(TOO_MUCH);

        assertEquals(OrderState.DENIED, order.state());
        assertEquals(
                ReasonCode.MAX_ORDER_QUANTITY,
                Objects.requireNonNull(order.reason()).code());
        assertTrue(desk.sent(Destination.BROKER, BrokerCommand.class).isEmpty());
        assertEquals(
                OrderEvent.OrderDenied.class,
                desk.sent(Destination.AUDIT, EventEnvelope.class)
                        .getLast()
                        .event()
                        .getClass());
    }

    @Test
    void takesNothingWhileAPartOfTheCellIsFarBehind() {
        desk.overfull(true);

        ProblemException refused = assertThrows(
                ProblemException.class, () -> desk.take(List.of(aSubmission().build())));

        assertEquals(ProblemType.UNAVAILABLE.status(), refused.problem().status());
        assertEquals(0, desk.orders());
    }

    @Test
    void asksForAnInstrumentNobodyAskedForYetBeforeItDecides() {
        OrderView order = taken(aSubmission()
                .placing(anOrderIntent().instrument(InstrumentsOfIndia.TCS))
                .build());

        assertEquals(OrderState.APPROVED, order.state());
    }

    @Test
    void aCheckUsesNoKeyUpAndLeavesNothingBehind() {
        IntentSubmission submission = aSubmission().build();

        assertTrue(desk.whatIf(submission).approved());

        assertEquals(0, desk.orders());
        assertEquals(0, desk.book().reservations().size());
        assertEquals(OrderState.APPROVED, taken(submission).state());
    }

    @Test
    void countsWhatItDecides() {
        taken(aSubmission().build());
        taken(TOO_MUCH);

        assertEquals(2, desk.counted("orders.received"));
        assertEquals(1, desk.counted("orders.approved"));
        assertEquals(1, desk.counted("orders.denied", "code", "MAX_ORDER_QUANTITY"));
        assertEquals(2, desk.decisionsTimed());
    }

    private OrderView taken(IntentSubmission submission) {
        return Objects.requireNonNull(desk.take(List.of(submission)).getFirst().order());
    }

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
}
