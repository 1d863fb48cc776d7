package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Wish;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.CheckReport;
import dev.tradeplane.contracts.order.OrderChange;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.Settings;
import dev.tradeplane.testsupport.fixture.SubmissionBuilder;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class OrderChangesComponentTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void haltsNewOrdersLetsExitsPassAndHandsTheStateOn() {
        OrderView held = risk.place(order(InstrumentsOfIndia.TCS, 10));
        risk.tell(RiskClient.filled(held, 1, 10, 10, "3400"));

        assertEquals(TradingState.HALTED, risk.set(TradingState.HALTED, false).tradingState());

        assertEquals(ReasonCode.TRADING_STATE_HALTED, RiskClient.codeOf(risk.place(order(InstrumentsOfIndia.TCS, 11))));
        OrderView exit = risk.place(exit(InstrumentsOfIndia.TCS));
        assertEquals(OrderState.APPROVED, exit.state());
        assertTrue(exit.reduceOnly());
        assertEquals(ReasonCode.NOTHING_TO_EXIT, RiskClient.codeOf(risk.place(exit(InstrumentsOfIndia.TCS))));
        eventually(
                SOON,
                () -> assertTrue(cell.peer().lines("/internal/commands").stream()
                        .anyMatch(line -> line.contains("\"command\":\"tradingState\"") && line.contains("HALTED"))));
    }

    @Test
    void aHaltOfTheAccountFileIsInForceWithinASecond() {
        long asked = System.nanoTime();
        risk.inForce(Settings.aPaperDesk()
                .tradingState(TradingState.HALTED)
                .limits(RiskClient.wideLimits())
                .build());

        assertEquals(TradingState.HALTED, risk.account().tradingState());
        assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(1)) <= 0);
        assertEquals(ReasonCode.TRADING_STATE_HALTED, RiskClient.codeOf(risk.place(order(InstrumentsOfIndia.TCS, 12))));
    }

    @Test
    void aNewLimitGetsAVersionThatDecisionsCarry() {
        long version = risk.inForce(Settings.aPaperDesk()
                .limits(RiskClient.wideLimits().orderQuantity(7))
                .build());

        OrderView denied = risk.place(order(InstrumentsOfIndia.TCS, 8));

        assertEquals(ReasonCode.MAX_ORDER_QUANTITY, RiskClient.codeOf(denied));
        assertEquals(version, denied.limitsVersion());
    }

    @Test
    void asksTheBrokerToCancelAndKeepsTheReservationUntilItHas() {
        OrderView open = risk.place(order(InstrumentsOfIndia.SBIN, 10));

        risk.gateway()
                .post("/internal/orders/" + open.id() + "/cancel?by=test")
                .then()
                .statusCode(200);

        eventually(
                SOON,
                () -> assertTrue(risk.lines(open, "/internal/commands").stream()
                        .anyMatch(line -> line.contains("\"command\":\"cancel\""))));
        assertEquals("10", cell.one("select quantity from reservation where order_id = '" + open.id() + "'"));
        assertEquals("3", cell.one("select revision from orders where id = '" + open.id() + "'"));
    }

    @Test
    void refusesToCancelWhatEnded() {
        OrderView denied = risk.place(order(InstrumentsOfIndia.SBIN, 1900));

        risk.gateway()
                .post("/internal/orders/" + denied.id() + "/cancel")
                .then()
                .statusCode(409);
        risk.gateway()
                .post("/internal/orders/" + "0".repeat(32) + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void cancelsAllOfAnInstrument() {
        OrderView one = risk.place(order(InstrumentsOfIndia.INFY, 3));
        OrderView other = risk.place(order(InstrumentsOfIndia.SBIN, 3));

        String canceled = risk.gateway()
                .post("/internal/orders/cancel?by=test&instrument=NSE:INFY")
                .asString();

        assertTrue(canceled.contains(one.id().value()));
        assertTrue(!canceled.contains(other.id().value()));
    }

    @Test
    void holdsTheLargerOfOldAndNewUntilAReplacementIsConfirmed() {
        OrderView open =
                risk.place(aSubmission().placing(anOrderIntent().buy(10).limit("2450")));
        risk.tell(RiskClient.sending(open, 1), RiskClient.acknowledged(open, 2));

        replace(open, new OrderChange(Quantity.of(4), Price.of("2451"), null))
                .then()
                .statusCode(200);
        assertEquals("10", held(open));

        OrderIntent replaced = anOrderIntent().buy(4).limit("2451").build();
        risk.tell(RiskClient.event(open, 3, new OrderEvent.OrderReplaced(replaced, 1)));
        assertEquals("4", held(open));
        assertEquals(Quantity.of(4), risk.order(open).quantity());
    }

    @Test
    void aRefusedReplacementGivesTheExtraBack() {
        OrderView open =
                risk.place(aSubmission().placing(anOrderIntent().buy(10).limit("2450")));
        risk.tell(RiskClient.sending(open, 1), RiskClient.acknowledged(open, 2));

        replace(open, new OrderChange(Quantity.of(20), null, null)).then().statusCode(200);
        assertEquals("20", held(open));
        risk.tell(RiskClient.event(
                open, 3, new OrderEvent.OrderReplaceRejected(Reason.of(ReasonCode.BROKER_REJECTED, "no"), 1)));

        assertEquals("10", held(open));
    }

    @Test
    void deniesAReplacementThatNoNewOrderCouldBe() {
        OrderView open =
                risk.place(aSubmission().placing(anOrderIntent().buy(10).limit("2450")));

        replace(open, new OrderChange(Quantity.of(1801), null, null)).then().statusCode(422);
        replace(open, new OrderChange(null, null, Price.of("2450"))).then().statusCode(400);
        assertEquals("10", held(open));
    }

    @Test
    void countsAnApprovedReplacementAsANewOrderInEveryRate() {
        risk.forgetThePace();
        int ordersOfTheDay = Integer.parseInt(risk.used("maxOrdersPerDay"));
        risk.inForce(Settings.aPaperDesk()
                .limits(RiskClient.wideLimits().ordersPerMinute(2))
                .build());
        OrderView open =
                risk.place(aSubmission().placing(anOrderIntent().buy(10).limit("2450")));
        replace(open, new OrderChange(Quantity.of(4), null, null)).then().statusCode(200);

        assertEquals(ReasonCode.ORDER_RATE_MINUTE, RiskClient.codeOf(risk.place(order(InstrumentsOfIndia.TCS, 1))));
        risk.reload();
        assertEquals(ReasonCode.ORDER_RATE_MINUTE, RiskClient.codeOf(risk.place(order(InstrumentsOfIndia.TCS, 1))));
        assertEquals(Integer.toString(ordersOfTheDay + 2), risk.used("maxOrdersPerDay"));
    }

    @Test
    void tellsWhatWouldHappenAndStoresNothing() {
        String before = String.valueOf(cell.one("select count(*) from orders"));

        CheckReport denied = risk.whatIf(order(InstrumentsOfIndia.TCS, 1900));
        CheckReport approved = risk.whatIf(order(InstrumentsOfIndia.TCS, 29));

        assertTrue(!denied.approved());
        assertTrue(approved.approved());
        assertEquals("maxOrderNotional", approved.limits().getFirst().name());
        assertEquals(before, cell.one("select count(*) from orders"));
    }

    private io.restassured.response.Response replace(OrderView order, OrderChange change) {
        return risk.gateway().body(WireJson.write(change)).patch("/internal/orders/" + order.id() + "?by=test");
    }

    private String held(OrderView order) {
        return String.valueOf(cell.one("select quantity from reservation where order_id = '" + order.id() + "'"));
    }

    private static SubmissionBuilder order(InstrumentId instrument, long units) {
        return aSubmission().placing(anOrderIntent().instrument(instrument).buy(units));
    }

    private static SubmissionBuilder exit(InstrumentId instrument) {
        return aSubmission()
                .wishing(new Wish.Exit(instrument, null, ProductType.MIS, null, Instant.parse("2099-01-01T00:00:00Z")));
    }
}
