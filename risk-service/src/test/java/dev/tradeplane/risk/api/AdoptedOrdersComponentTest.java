package dev.tradeplane.risk.api;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.aSubmission;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.decision.Reason;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.EventEnvelope;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.IdempotencyKey;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.OrderView;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.json.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "risk"))
class AdoptedOrdersComponentTest {
    private static final AccountName DESK = AccountName.of("test-desk");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant LONG_AGO = Instant.parse("2026-11-23T04:30:00Z");

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @SuppressWarnings("NullAway.Init")
    private RiskClient risk;

    @BeforeEach
    void readyDesk() {
        risk = new RiskClient(cell).ready();
    }

    @Test
    void isListedHoldsCapacityAndMovesThePosition() {
        Found found = new Found("4711", anOrder(10));

        risk.tell(found.adopted(LONG_AGO), found.adopted(LONG_AGO));

        OrderView order = risk.order(found.ids().orderId());
        assertEquals("broker", order.source());
        assertEquals(OrderState.ACKNOWLEDGED, order.state());
        assertEquals("10", held(found));

        long before = position();
        risk.tell(found.filled(LONG_AGO, 2, 4), found.filled(LONG_AGO, 2, 4));

        assertEquals(
                OrderState.PARTIALLY_FILLED, risk.order(found.ids().orderId()).state());
        assertEquals("6", held(found));
        assertEquals(before + 4, position());

        risk.tell(found.event(
                LONG_AGO,
                3,
                new OrderEvent.OrderCanceled(Reason.of(ReasonCode.CANCELED_ON_REQUEST, "somebody said so"))));

        assertEquals(OrderState.CANCELED, risk.order(found.ids().orderId()).state());
        assertEquals("none", held(found));
    }

    @Test
    void theKillSwitchCancelsItToo() {
        Found found = new Found("4712", anOrder(5));
        risk.tell(found.adopted(LONG_AGO));
        OrderView order = risk.order(found.ids().orderId());

        risk.set(TradingState.HALTED, true);

        eventually(
                SOON,
                () -> assertEquals(
                        1,
                        risk.lines(order, "/internal/commands").stream()
                                .filter(line -> line.contains("cancel"))
                                .count()));
    }

    /** A relay may pass a row that commits late. */
    @Test
    void aFillThatIsFasterThanItsAdoptionComesAgain() {
        Found found = new Found("4713", anOrder(5));
        Instant now = Clock.systemUTC().instant();
        long before = position();

        risk.broker()
                .body(WireJson.lines(List.of(found.filled(now, 2, 5))).getBytes(UTF_8))
                .post("/internal/events")
                .then()
                .statusCode(503);
        risk.tell(found.adopted(now));
        risk.tell(found.filled(now, 2, 5));

        assertEquals(OrderState.FILLED, risk.order(found.ids().orderId()).state());
        assertEquals(before + 5, position());
    }

    @Test
    void anExitOfAnOrderOfOursNamesIt() {
        Found found = new Found("4714", anOrder(5));
        OrderView entry = risk.place(aSubmission());

        risk.tell(found.event(
                LONG_AGO,
                1,
                new OrderEvent.OrderAdopted(
                        found.intent(), BrokerOrderId.of(found.broker()), found.key(), entry.clientOrderId())));

        assertEquals(
                "exit of " + entry.clientOrderId(),
                risk.order(found.ids().orderId()).source());
    }

    @Test
    void exitsOfOneEntryHoldTogetherWhatTheLargerDoes() {
        Found target = new Found("4715", anExit(5));
        Found stop = new Found("4716", anExit(5));
        OrderView entry = risk.place(aSubmission());

        for (Found exit : List.of(target, stop)) {
            risk.tell(exit.event(
                    LONG_AGO,
                    1,
                    new OrderEvent.OrderAdopted(
                            exit.intent(), BrokerOrderId.of(exit.broker()), exit.key(), entry.clientOrderId())));
        }

        assertEquals("5", held(target));
        assertEquals("2", cell.one("select count(*) from reservation where exit_of = '" + entry.clientOrderId() + "'"));
    }

    private record Found(String broker, OrderIntent intent) {
        String key() {
            return "broker:kite:" + broker;
        }

        OrderIds ids() {
            return OrderIds.derive(DESK, new IdempotencyKey(key()), -1);
        }

        EventEnvelope adopted(Instant at) {
            return event(at, 1, new OrderEvent.OrderAdopted(intent, BrokerOrderId.of(broker), key(), null));
        }

        EventEnvelope filled(Instant at, long revision, long units) {
            return event(
                    at,
                    revision,
                    new OrderEvent.OrderFilled(
                            "T-" + broker,
                            Quantity.of(units),
                            Price.of("3400"),
                            Quantity.of(units),
                            Price.of("3400"),
                            intent.quantity().equals(Quantity.of(units))));
        }

        EventEnvelope event(Instant at, long revision, OrderEvent event) {
            return new EventEnvelope(
                    "broker-service/" + ids().clientOrderId() + "/" + revision,
                    "broker-service",
                    DESK,
                    ids().orderId(),
                    ids().clientOrderId(),
                    revision,
                    at,
                    null,
                    event);
        }
    }

    private static OrderIntent anExit(long units) {
        return anOrderIntent()
                .instrument(InstrumentsOfIndia.TCS)
                .sell(units)
                .reduceOnly()
                .build();
    }

    private static OrderIntent anOrder(long units) {
        return anOrderIntent().instrument(InstrumentsOfIndia.TCS).buy(units).build();
    }

    private String held(Found found) {
        String held = cell.one("select quantity from reservation where order_id = '"
                + found.ids().orderId() + "'");
        return held == null ? "none" : held;
    }

    private long position() {
        String held = cell.one("select quantity from position where instrument = 'NSE:TCS'");
        return held == null ? 0 : Long.parseLong(held);
    }
}
