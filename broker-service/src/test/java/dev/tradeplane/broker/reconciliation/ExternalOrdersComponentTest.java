package dev.tradeplane.broker.reconciliation;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.BrokerPosition;
import dev.tradeplane.broker.adapter.BrokerReport;
import dev.tradeplane.broker.adapter.FakeBroker;
import dev.tradeplane.broker.adapter.FakeBroker.Sends;
import dev.tradeplane.broker.adapter.FakeBrokers;
import dev.tradeplane.broker.lifecycle.Adoption;
import dev.tradeplane.broker.lifecycle.OrderBook;
import dev.tradeplane.contracts.command.BrokerCommand.CancelOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.event.OrderEvent.OrderAdopted;
import dev.tradeplane.contracts.event.OrderEvent.OrderCanceled;
import dev.tradeplane.contracts.event.OrderEvent.OrderFilled;
import dev.tradeplane.contracts.event.OrderEvent.OrderRejected;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.NetQuantity;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
@TestProfile(ExternalOrdersComponentTest.Watchful.class)
class ExternalOrdersComponentTest {
    private static final AccountName DESK = AccountName.of("test-desk");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Price LIMIT = Price.of("2450");
    private static final int SEVERAL = 3;
    private static final AtomicInteger EXITS = new AtomicInteger();

    TestCell cell;

    @Inject
    FakeBrokers brokers;

    @Inject
    OutcomeReconciler reconciler;

    @Inject
    OrderBook book;

    private BrokerCell service;
    private FakeBroker fake;

    @BeforeEach
    void theServiceIsReady() {
        service = new BrokerCell(cell);
        fake = brokers.fake();
        fake.reset();
        eventually(PATIENCE, () -> assertTrue(reconciler.isReconciled()));
    }

    /** Looks often. */
    public static class Watchful extends LyingBroker {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("tradeplane.reconciliation.adoption-interval", "300ms");
            return overrides;
        }
    }

    @Test
    void followsAnOrderPlacedByHandLikeOneOfOurs() {
        BrokerOrderId hand = fake.placedByHand(InstrumentsOfIndia.RELIANCE, 10, LIMIT);
        ClientOrderId id = idOf(hand);

        service.awaitEvents(id, OrderAdopted.class);
        OrderAdopted adopted =
                assertInstanceOf(OrderAdopted.class, service.events(id).getFirst());
        assertEquals(hand, adopted.brokerOrderId());
        assertEquals(OrderType.LIMIT, adopted.intent().type());
        assertNull(adopted.parent());

        fake.trade(hand, "H-T1", 10, "2450");
        fake.tell(new BrokerReport.Changed(null, hand));

        service.awaitEvents(id, OrderAdopted.class, OrderFilled.class);
        service.awaitState(id, OrderState.FILLED);
    }

    @Test
    void aCancelReachesIt() {
        BrokerOrderId hand = fake.placedByHand(InstrumentsOfIndia.RELIANCE, 5, LIMIT);
        ClientOrderId id = idOf(hand);
        service.awaitState(id, OrderState.ACKNOWLEDGED);

        service.deliver(new CancelOrder(adoption(hand).ids().orderId(), id, null));

        service.awaitEvents(id, OrderAdopted.class, OrderCanceled.class);
    }

    /** Two replicas, or one that was killed in between. */
    @Test
    void whoeverFindsItSecondChangesNothing() {
        BrokerOrderId hand = BrokerOrderId.of("SEEN-TWICE");

        List<?> first = book.adopt(List.of(adoption(hand)));
        List<?> second = book.adopt(List.of(adoption(hand)));

        assertEquals(1, first.size());
        assertEquals(List.of(), second);
        service.awaitEvents(idOf(hand), OrderAdopted.class);
    }

    @Test
    void anOrderOfOursIsNeverTakenForSomebodyElses() {
        fake.is(BrokerClass.B);
        fake.showsIds(false);
        fake.sends(Sends.TAKEN_UNANSWERED);
        SubmitOrder order = service.commands().submit(anOrderIntent().buy(77).build());
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.UNKNOWN);
        BrokerOrderId other = fake.placedByHand(InstrumentsOfIndia.RELIANCE, 78, LIMIT);
        BrokerOrderId twin = fake.placedByHand(InstrumentsOfIndia.RELIANCE, 77, LIMIT);

        service.awaitState(idOf(other), OrderState.ACKNOWLEDGED);
        int looks = fake.looks();
        eventually(PATIENCE, () -> assertTrue(fake.looks() >= looks + SEVERAL));
        assertNull(service.state(idOf(twin)), "it may be the one whose outcome is unknown");

        fake.showsIds(true);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
        service.awaitState(idOf(twin), OrderState.ACKNOWLEDGED);
        assertNull(service.state(idOf(BrokerOrderId.of("F" + order.clientOrderId()))));
    }

    @Test
    void anExitWaitsUntilItsEntryIsKnownToBeOurs() {
        fake.is(BrokerClass.B);
        fake.showsIds(false);
        fake.sends(Sends.TAKEN_UNANSWERED);
        SubmitOrder entry = service.commands().submit(anOrderIntent().buy(71).build());
        service.deliver(entry);
        service.awaitState(entry.clientOrderId(), OrderState.UNKNOWN);
        BrokerBookOrder exit = exitOf(entry, OrderState.ACKNOWLEDGED);
        fake.shows(exit);

        int looks = fake.looks();
        eventually(PATIENCE, () -> assertTrue(fake.looks() >= looks + SEVERAL));
        assertNull(service.state(idOf(exit.brokerOrderId())));

        fake.showsIds(true);
        service.awaitState(idOf(exit.brokerOrderId()), OrderState.ACKNOWLEDGED);
        assertEquals(entry.clientOrderId(), parentOf(exit));
    }

    @Test
    void tellsOfAnExitThatTheBrokerRejectedAfterItsEntryFilled() {
        SubmitOrder entry = service.commands().submit(anOrderIntent().buy(72).build());
        service.deliver(entry);
        service.awaitState(entry.clientOrderId(), OrderState.ACKNOWLEDGED);
        BrokerBookOrder exit = exitOf(entry, OrderState.REJECTED);
        fake.shows(exit);
        int looks = fake.looks();
        eventually(PATIENCE, () -> assertTrue(fake.looks() >= looks + SEVERAL));
        assertNull(service.state(idOf(exit.brokerOrderId())), "nothing is held that it could protect");

        fake.trade(entry.clientOrderId(), "E-T1", 72, "2450");

        service.awaitEvents(idOf(exit.brokerOrderId()), OrderAdopted.class, OrderRejected.class);
        assertEquals(entry.clientOrderId(), parentOf(exit));
    }

    @Test
    void whatWasOverBeforeTheCellBeganIsNoOrderOfIt() {
        BrokerOrderId over = fake.filledByHand(InstrumentsOfIndia.TCS, 3, LIMIT);
        BrokerOrderId works = fake.placedByHand(InstrumentsOfIndia.TCS, 3, LIMIT);

        service.awaitState(idOf(works), OrderState.ACKNOWLEDGED);

        assertNull(service.state(idOf(over)));
    }

    @Test
    void tellsWhatTheBrokerSaysIsHeldAndNothingWhenItSaysNothing() {
        fake.holds(
                new BrokerPosition(InstrumentsOfIndia.TCS, ProductType.MIS, NetQuantity.of("-3"), LIMIT),
                new BrokerPosition(InstrumentsOfIndia.TCS, ProductType.CNC, NetQuantity.of("40"), LIMIT));

        positions()
                .then()
                .statusCode(200)
                .body("products", equalTo(List.of("MIS", "NRML")))
                .body("held.quantity", equalTo(List.of("-3")));

        fake.reports(false);
        assertEquals(503, positions().statusCode());
    }

    private static BrokerBookOrder exitOf(SubmitOrder entry, OrderState state) {
        return new BrokerBookOrder(
                null,
                BrokerOrderId.of("X" + EXITS.incrementAndGet()),
                BrokerOrderId.of("F" + entry.clientOrderId()),
                entry.intent().instrument(),
                Side.SELL,
                entry.intent().quantity(),
                Quantity.ZERO,
                null,
                null,
                LIMIT,
                null,
                state,
                Instant.now());
    }

    private @Nullable ClientOrderId parentOf(BrokerBookOrder exit) {
        eventually(PATIENCE, () -> assertNotEquals(List.of(), service.events(idOf(exit.brokerOrderId()))));
        return assertInstanceOf(
                        OrderAdopted.class,
                        service.events(idOf(exit.brokerOrderId())).getFirst())
                .parent();
    }

    private Response positions() {
        return given().header("Authorization", cell.bearer("risk-service")).get("/internal/broker/positions");
    }

    private static ClientOrderId idOf(BrokerOrderId order) {
        return adoption(order).ids().clientOrderId();
    }

    private static Adoption adoption(BrokerOrderId order) {
        return Adoption.of(DESK, "fake", order, anOrderIntent().build(), null);
    }
}
