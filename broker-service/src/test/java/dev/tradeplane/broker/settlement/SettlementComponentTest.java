package dev.tradeplane.broker.settlement;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.broker.adapter.BrokerClass;
import dev.tradeplane.broker.adapter.FakeBroker;
import dev.tradeplane.broker.adapter.FakeBroker.Sends;
import dev.tradeplane.broker.adapter.FakeBrokers;
import dev.tradeplane.broker.reconciliation.LyingBroker;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent.OrderAcknowledged;
import dev.tradeplane.contracts.event.OrderEvent.OrderCanceled;
import dev.tradeplane.contracts.event.OrderEvent.OrderOutcomeUnknown;
import dev.tradeplane.contracts.event.OrderEvent.OrderSending;
import dev.tradeplane.contracts.event.OrderEvent.OrderSettled;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's word on orders of unknown outcome, against a broker that proves no absence. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
@TestProfile(LyingBroker.class)
class SettlementComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> NOT_PLACED =
            Map.of("outcome", "not-placed", "reason", "asked by phone", "by", "rest/risk-desk");

    TestCell cell;

    @Inject
    FakeBrokers brokers;

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private BrokerCell service;
    private FakeBroker fake;

    @BeforeEach
    void provesNoAbsence() {
        service = new BrokerCell(cell);
        fake = brokers.fake();
        fake.reset();
        fake.is(BrokerClass.B);
        fake.sends(Sends.LOST);
    }

    @AfterEach
    void goHome() {
        fake.reset();
        people.close();
    }

    @Test
    void followsAPlacedOrderFromThenOn() {
        ClientOrderId id = unknown();
        BrokerOrderId theirs = shown(10, OrderState.ACKNOWLEDGED);

        settle(id, placed(theirs)).then().statusCode(200).body("brokerOrderId", equalTo(theirs.value()));

        fake.shows(order(theirs, Side.BUY, 10, OrderState.CANCELED));
        service.awaitEvents(
                id,
                OrderSending.class,
                OrderOutcomeUnknown.class,
                OrderSettled.class,
                OrderAcknowledged.class,
                OrderCanceled.class);
        OrderSettled word = (OrderSettled) service.events(id).get(2);
        assertEquals("rest/risk-desk", word.by());
        assertEquals("seen in the terminal", word.reason());
    }

    @Test
    void endsAnOrderThatWasNotPlaced() {
        ClientOrderId id = unknown();

        settle(id, NOT_PLACED).then().statusCode(200).body("outcome", equalTo("not-placed"));

        service.awaitEvents(id, OrderSending.class, OrderOutcomeUnknown.class, OrderSettled.class, OrderCanceled.class);
        OrderCanceled end = (OrderCanceled) service.events(id).getLast();
        assertEquals(ReasonCode.SETTLED_NOT_PLACED, end.reason().code());
        assertEquals("CANCELED", service.state(id));
    }

    @Test
    void answersARepeatTheSameAndAnotherWordWith409() {
        ClientOrderId id = unknown();
        String first = settle(id, NOT_PLACED).asString();

        assertEquals(first, settle(id, NOT_PLACED).asString());
        refused(id, placed(shown(10, OrderState.ACKNOWLEDGED)), "settled it already, as not placed");
        assertEquals(
                1,
                service.events(id).stream()
                        .filter(OrderSettled.class::isInstance)
                        .count());
    }

    @Test
    void refusesWhatTheBooksSpeakAgainst() {
        ClientOrderId id = unknown();
        BrokerOrderId sold = BrokerOrderId.of("B" + UUID.randomUUID());
        fake.shows(order(sold, Side.SELL, 10, OrderState.ACKNOWLEDGED));
        fake.sends(Sends.TAKEN);
        ClientOrderId other = delivered();
        service.awaitState(other, OrderState.ACKNOWLEDGED);

        refused(id, placed(BrokerOrderId.of("B-nowhere")), "has no B-nowhere");
        refused(id, placed(sold), "another order: SELL");
        refused(id, placed(BrokerOrderId.of("F" + other)), "another order");
        refused(other, NOT_PLACED, "not unknown");
        refused(ClientOrderId.of("TNOBODYKNOWSTHISONE0"), NOT_PLACED, "not unknown");
        assertEquals("UNKNOWN", service.state(id));
    }

    @Test
    void refusesToCallNotPlacedWhatTheBrokerHas() {
        ClientOrderId id = unknown();
        fake.reports(false);
        fake.sends(Sends.TAKEN_UNANSWERED);
        ClientOrderId taken = unknown();

        fake.reports(true);

        assertEquals(409, settle(taken, NOT_PLACED).statusCode());
        service.awaitState(taken, OrderState.ACKNOWLEDGED);
        assertEquals("UNKNOWN", service.state(id));
    }

    @Test
    void settlesNothingWhileTheBookCannotBeRead() {
        ClientOrderId id = unknown();
        BrokerOrderId theirs = shown(10, OrderState.ACKNOWLEDGED);
        fake.reports(false);

        assertEquals(503, settle(id, placed(theirs)).statusCode());
        assertEquals(503, settle(id, NOT_PLACED).statusCode());
        assertEquals(503, candidates(id).statusCode());
        assertEquals("UNKNOWN", service.state(id));
    }

    @Test
    void showsWhatItCouldBeTheMostAlikeFirst() {
        fake.is(BrokerClass.C);
        ClientOrderId id = unknown();
        BrokerOrderId other = shown(7, OrderState.FILLED);
        shown(10, OrderState.ACKNOWLEDGED);
        shown(10, OrderState.ACKNOWLEDGED);

        candidates(id)
                .then()
                .statusCode(200)
                .body("", hasSize(3))
                .body("likeness", equalTo(List.of("ALIKE", "ALIKE", "SIMILAR")))
                .body("[2].order.brokerOrderId", equalTo(other.value()))
                .body("[2].why", containsString("7 instead of 10"));
        assertEquals("UNKNOWN", service.state(id));
    }

    @Test
    void letsOneOfTwoPeopleWin() {
        ClientOrderId id = unknown();
        BrokerOrderId theirs = shown(10, OrderState.ACKNOWLEDGED);

        assertEquals(List.of(200, 409), together(() -> settle(id, NOT_PLACED), () -> settle(id, placed(theirs))));
    }

    @Test
    void letsNoTwoOrdersBeTheSameOneAtTheBroker() {
        ClientOrderId one = unknown();
        ClientOrderId two = unknown();
        BrokerOrderId theirs = shown(10, OrderState.ACKNOWLEDGED);

        assertEquals(List.of(200, 409), together(() -> settle(one, placed(theirs)), () -> settle(two, placed(theirs))));
    }

    /** Whoever comes second finds the order settled, and changes nothing. */
    @Test
    void settlesOnceWhenTheReconcilerDoesAtTheSameMoment() {
        fake.sends(Sends.TAKEN_UNANSWERED);
        fake.reports(false);
        List<ClientOrderId> orders = Stream.generate(this::unknown).limit(8).toList();
        eventually(
                PATIENCE,
                () -> assertEquals(
                        "0",
                        cell.one("select count(*) from broker_order where state = 'UNKNOWN' and send_until > now()")));

        fake.reports(true);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        orders.forEach(id ->
                answers.add(CompletableFuture.supplyAsync(() -> post(id, placed(BrokerOrderId.of("F" + id))), people)));

        for (int i = 0; i < orders.size(); i++) {
            int status = answers.get(i).join().statusCode();
            ClientOrderId id = orders.get(i);
            assertTrue(status == 200 || status == 409, "answered " + status);
            service.awaitState(id, OrderState.ACKNOWLEDGED);
            if (status == 200) {
                service.awaitEvents(
                        id, OrderSending.class, OrderOutcomeUnknown.class, OrderSettled.class, OrderAcknowledged.class);
            } else {
                service.awaitEvents(id, OrderSending.class, OrderOutcomeUnknown.class, OrderAcknowledged.class);
            }
        }
    }

    private static Map<String, String> placed(BrokerOrderId id) {
        return Map.of(
                "outcome",
                "placed",
                "brokerOrderId",
                id.value(),
                "reason",
                "seen in the terminal",
                "by",
                "rest/risk-desk");
    }

    private List<Integer> together(Supplier<Response> one, Supplier<Response> two) {
        return Stream.of(one, two).map(word -> CompletableFuture.supplyAsync(word, people)).toList().stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();
    }

    private void refused(ClientOrderId id, Map<String, String> word, String why) {
        settle(id, word)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://tradeplane.dev/problems/settlement-refused"))
                .body("detail", containsString(why));
    }

    /** Whoever says it too early says it again. */
    private Response settle(ClientOrderId id, Map<String, String> word) {
        List<Response> last = new ArrayList<>();
        eventually(PATIENCE, () -> {
            last.add(post(id, word));
            assertTrue(!last.getLast().asString().contains("may still leave"));
        });
        return last.getLast();
    }

    private Response post(ClientOrderId id, Map<String, String> word) {
        return asRisk().contentType("application/json").body(word).post("/internal/unsettled/" + id + "/settlement");
    }

    private Response candidates(ClientOrderId id) {
        return asRisk().get("/internal/unsettled/" + id + "/candidates");
    }

    private RequestSpecification asRisk() {
        return given().header("Authorization", cell.bearer("risk-service"));
    }

    private ClientOrderId unknown() {
        ClientOrderId id = delivered();
        service.awaitState(id, OrderState.UNKNOWN);
        return id;
    }

    private ClientOrderId delivered() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        return order.clientOrderId();
    }

    private BrokerOrderId shown(long quantity, OrderState state) {
        BrokerOrderId id = BrokerOrderId.of("B" + UUID.randomUUID());
        fake.shows(order(id, Side.BUY, quantity, state));
        return id;
    }

    private static BrokerBookOrder order(BrokerOrderId id, Side side, long quantity, OrderState state) {
        return new BrokerBookOrder(
                null,
                id,
                null,
                InstrumentId.of("NSE:RELIANCE"),
                side,
                Quantity.of(quantity),
                Quantity.ZERO,
                null,
                null,
                null,
                null,
                state,
                TickingClock.MONDAY_MORNING);
    }
}
