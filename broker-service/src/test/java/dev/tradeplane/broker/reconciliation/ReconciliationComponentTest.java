package dev.tradeplane.broker.reconciliation;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.BrokerTrade;
import dev.tradeplane.broker.adapter.FakeBroker;
import dev.tradeplane.broker.adapter.FakeBroker.Sends;
import dev.tradeplane.broker.adapter.FakeBrokers;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent.OrderAcknowledged;
import dev.tradeplane.contracts.event.OrderEvent.OrderCanceled;
import dev.tradeplane.contracts.event.OrderEvent.OrderExpiredUnsent;
import dev.tradeplane.contracts.event.OrderEvent.OrderFilled;
import dev.tradeplane.contracts.event.OrderEvent.OrderOutcomeUnknown;
import dev.tradeplane.contracts.event.OrderEvent.OrderRejected;
import dev.tradeplane.contracts.event.OrderEvent.OrderSending;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
@TestProfile(LyingBroker.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconciliationComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    TestCell cell;

    @Inject
    FakeBrokers brokers;

    @Inject
    OutcomeReconciler reconciler;

    private BrokerCell service;
    private FakeBroker fake;

    @BeforeEach
    void callsThemByName() {
        service = new BrokerCell(cell);
        fake = brokers.fake();
    }

    /** First of all: the service has just started, and the broker's reports fail. */
    @Test
    @Order(1)
    void isNotReadyAndTakesNoOrderBeforeTheBrokersReportCouldBeHad() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());

        assertEquals(503, service.post(order).statusCode());
        assertFalse(reconciler.isReconciled());

        fake.reports(true);
        eventually(PATIENCE, () -> assertTrue(reconciler.isReconciled()));
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
    }

    @Test
    @Order(2)
    void adoptsAnOrderTheBrokerTookWithoutAnswering() {
        fake.reset();
        fake.sends(Sends.TAKEN_UNANSWERED);

        ClientOrderId id = delivered();

        service.awaitEvents(id, OrderSending.class, OrderOutcomeUnknown.class, OrderAcknowledged.class);
        assertEquals(1, fake.sendsOf(id));
    }

    @Test
    @Order(2)
    void sendsAgainWhatIsProvenAbsent() {
        fake.reset();
        fake.sends(Sends.LOST);
        ClientOrderId id = delivered();
        service.awaitState(id, OrderState.UNKNOWN);

        fake.sends(Sends.TAKEN);

        service.awaitState(id, OrderState.ACKNOWLEDGED);
        assertEquals(OrderSending.class, service.events(id).getFirst().getClass());
        assertTrue(fake.sendsOf(id) >= 2);
    }

    @Test
    @Order(2)
    void learnsOfAFillFromAReportThatIsFasterThanTheAnswer() {
        fake.reset();
        fake.sends(Sends.TAKEN_ANSWERED_LATE);
        ClientOrderId id = delivered();
        eventually(PATIENCE, () -> assertEquals(1, fake.sendsOf(id)));
        BrokerTrade trade = fake.trade(id, "T1", 10, "2450");

        fake.tell(new BrokerReport.Changed(id, trade.brokerOrderId()));

        service.awaitEvents(id, OrderSending.class, OrderAcknowledged.class, OrderFilled.class);
        fake.answerLate();
    }

    @Test
    @Order(2)
    void asksAgainAtOnceForWhatTheBrokerProvablyDidNotProcess() {
        fake.reset();
        fake.sends(Sends.BUSY);
        ClientOrderId id = delivered();
        eventually(PATIENCE, () -> assertTrue(fake.sendsOf(id) >= 2));

        fake.sends(Sends.TAKEN);

        service.awaitEvents(id, OrderSending.class, OrderAcknowledged.class);
    }

    @Test
    @Order(2)
    void rejectsWhatTheBrokerDidNotProcessWhileTheClaimHeld() {
        fake.reset();
        fake.sends(Sends.BUSY);

        ClientOrderId id = delivered();

        service.awaitEvents(id, OrderSending.class, OrderRejected.class);
        OrderRejected rejected = (OrderRejected) service.events(id).getLast();
        assertEquals(ReasonCode.BROKER_BUSY, rejected.reason().code());
        long sent = fake.sendsOf(id);
        fake.sends(Sends.TAKEN);
        assertEquals(sent, fake.sendsOf(id));
    }

    @Test
    @Order(2)
    void givesUpWhatIsProvenAbsentAndNoLongerValid() {
        fake.reset();
        fake.sends(Sends.LOST);
        fake.reports(false);
        SubmitOrder order = service.commands()
                .submit(anOrderIntent()
                        .validUntil(Clock.systemUTC().instant().plusSeconds(3))
                        .build());
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.UNKNOWN);
        eventually(
                PATIENCE,
                () -> assertTrue(
                        Clock.systemUTC().instant().isAfter(order.intent().validUntil())));

        fake.reports(true);

        service.awaitEvents(
                order.clientOrderId(), OrderSending.class, OrderOutcomeUnknown.class, OrderExpiredUnsent.class);
        assertEquals(1, fake.sendsOf(order.clientOrderId()));
    }

    @Test
    @Order(2)
    void neverSendsAgainWhereAbsenceCannotBeProven() {
        fake.reset();
        fake.is(BrokerClass.B);
        fake.sends(Sends.LOST);
        ClientOrderId lost = delivered();
        service.awaitState(lost, OrderState.UNKNOWN);

        fake.sends(Sends.TAKEN_UNANSWERED);
        ClientOrderId found = delivered();

        service.awaitState(found, OrderState.ACKNOWLEDGED);
        assertEquals("UNKNOWN", service.state(lost));
        assertEquals(1, fake.sendsOf(lost));
    }

    @Test
    @Order(2)
    void takesAFailedReportForNoAnswerAndNotForAnEmptyBook() {
        fake.reset();
        fake.sends(Sends.TAKEN_UNANSWERED);
        fake.reports(false);
        ClientOrderId id = delivered();
        service.awaitState(id, OrderState.UNKNOWN);

        fake.reports(true);

        service.awaitEvents(id, OrderSending.class, OrderOutcomeUnknown.class, OrderAcknowledged.class);
        assertEquals(1, fake.sendsOf(id));
    }

    @Test
    @Order(2)
    void callsItUnknownWhenNoAnswerCameInTimeAndAdoptsItWhenItComes() {
        fake.reset();
        fake.reports(false);
        fake.sends(Sends.TAKEN_ANSWERED_LATE);
        ClientOrderId id = delivered();
        service.awaitState(id, OrderState.UNKNOWN);

        fake.answerLate();

        service.awaitEvents(id, OrderSending.class, OrderOutcomeUnknown.class, OrderAcknowledged.class);
        fake.reset();
    }

    @Test
    @Order(2)
    void recordsARejectionAsTheBrokersProof() {
        fake.reset();
        fake.sends(Sends.REJECTED);

        ClientOrderId id = delivered();

        service.awaitEvents(id, OrderSending.class, OrderRejected.class);
    }

    @Test
    @Order(2)
    void countsEachFillOnceInWhateverOrderAndHoweverOftenItIsTold() {
        fake.reset();
        ClientOrderId id = delivered();
        service.awaitState(id, OrderState.ACKNOWLEDGED);
        BrokerTrade first = fake.trade(id, "t1", 4, "2450");
        BrokerTrade second = fake.trade(id, "t2", 6, "2451");

        fake.tell(new BrokerReport.Traded(second));
        fake.tell(new BrokerReport.Traded(first));
        fake.tell(new BrokerReport.Traded(second));
        fake.tell(new BrokerReport.Traded(first));

        service.awaitEvents(id, OrderSending.class, OrderAcknowledged.class, OrderFilled.class, OrderFilled.class);
        assertEquals(
                "10", cell.one("select filled_quantity::int from broker_order where client_order_id = '" + id + "'"));
    }

    @Test
    @Order(2)
    void findsFillsThatWereNeverReported() {
        fake.reset();
        ClientOrderId id = delivered();
        service.awaitState(id, OrderState.ACKNOWLEDGED);

        fake.trade(id, "t1", 10, "2450");

        service.awaitEvents(id, OrderSending.class, OrderAcknowledged.class, OrderFilled.class);
    }

    @Test
    @Order(2)
    void findsACancelThatWasNeverReported() {
        fake.reset();
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);

        service.deliver(service.commands().cancel(order));

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderCanceled.class);
    }

    /** What a crash between the claim and the send leaves behind: a claim nobody will act on. */
    @Test
    @Order(2)
    void settlesAClaimThatWasNeverSent() {
        fake.reset();
        ClientOrderId like = delivered();
        service.awaitState(like, OrderState.ACKNOWLEDGED);
        ClientOrderId id = Commands.newIds().clientOrderId();

        cell.execute(
                "insert into broker_order (client_order_id, order_id, intent, state, attempt, revision, created_at,"
                        + " updated_at) select '" + id + "', order_id, intent, 'SENDING', 1, 1, now(), '2026-01-01'"
                        + " from broker_order where client_order_id = '" + like + "'");

        service.awaitState(id, OrderState.ACKNOWLEDGED);
        assertEquals("2", cell.one("select attempt from broker_order where client_order_id = '" + id + "'"));
        assertEquals(1, fake.sendsOf(id));
    }

    private ClientOrderId delivered() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        return order.clientOrderId();
    }
}
