package dev.tradeplane.broker.submission;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.InstrumentsOfIndia.RELIANCE;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent.OrderAcknowledged;
import dev.tradeplane.contracts.event.OrderEvent.OrderCanceled;
import dev.tradeplane.contracts.event.OrderEvent.OrderDenied;
import dev.tradeplane.contracts.event.OrderEvent.OrderExpiredUnsent;
import dev.tradeplane.contracts.event.OrderEvent.OrderFilled;
import dev.tradeplane.contracts.event.OrderEvent.OrderReplaceRejected;
import dev.tradeplane.contracts.event.OrderEvent.OrderReplaced;
import dev.tradeplane.contracts.event.OrderEvent.OrderSending;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.contracts.settings.BrokerSettings;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.fixture.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class SubmissionComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OrderIntent RESTING =
            anOrderIntent().buy(10).limit("2400").build();
    private static long stateVersion;
    TestCell cell;
    private BrokerCell service;

    @BeforeEach
    void callsItByName() {
        service = new BrokerCell(cell);
    }

    @Test
    void fillsAMarketOrderAndTellsRiskAndAuditTheSame() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());

        service.deliver(order);

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderFilled.class);
        eventually(
                PATIENCE,
                () -> assertEquals(
                        service.envelopes("/internal/events", order.clientOrderId()),
                        service.envelopes("/internal/entries", order.clientOrderId())));
    }

    @Test
    void sendsOnceHoweverOftenTheCommandIsDelivered() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());

        service.deliver(order, order);
        service.deliver(order);

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderFilled.class);
        assertEquals("1", service.paperOrders(order.clientOrderId()));
    }

    @Test
    void sendsNothingWhoseValidityEnded() {
        SubmitOrder order = service.commands()
                .submit(anOrderIntent()
                        .validUntil(Instant.parse("2026-01-01T00:00:00Z"))
                        .build());

        service.deliver(order);

        service.awaitEvents(order.clientOrderId(), OrderExpiredUnsent.class);
        assertEquals("0", service.paperOrders(order.clientOrderId()));
    }

    @Test
    void sendsNothingWithoutAVerdictThatFits() {
        SubmitOrder approved = service.commands().submit(anOrderIntent().build());
        SubmitOrder larger = new SubmitOrder(
                approved.orderId(),
                approved.clientOrderId(),
                anOrderIntent().buy(1000).build(),
                approved.verdict(),
                null);

        service.deliver(larger);

        service.awaitEvents(larger.clientOrderId(), OrderDenied.class);
        assertEquals(ReasonCode.VERDICT_REFUSED, denialOf(larger.clientOrderId()));
        assertEquals("0", service.paperOrders(larger.clientOrderId()));
    }

    @Test
    void looksAtTheTradingStateAgainWhenItClaims() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        SubmitOrder exit =
                service.commands().submit(anOrderIntent().reduceOnly().build());
        service.deliver(set(TradingState.HALTED));

        service.deliver(order, exit);

        service.awaitEvents(order.clientOrderId(), OrderDenied.class);
        assertEquals(ReasonCode.TRADING_STATE_HALTED, denialOf(order.clientOrderId()));
        service.awaitState(exit.clientOrderId(), OrderState.FILLED);
        service.deliver(set(TradingState.ACTIVE));
    }

    @Test
    void sendsNoMarketOrderOfAnAccountThatRefusesThem() {
        cell.apply(Settings.aPaperDesk()
                .broker(new BrokerSettings("paper", false, null, null, null, null, false))
                .build());
        try {
            ClientOrderId market = deliveredOnce(true);
            service.awaitEvents(market, OrderDenied.class);
            assertEquals(ReasonCode.MARKET_ORDERS_REFUSED, denialOf(market));

            SubmitOrder limited = service.commands().submit(RESTING);
            service.deliver(limited);
            service.awaitState(limited.clientOrderId(), OrderState.ACKNOWLEDGED);
        } finally {
            cell.apply(Settings.paperDesk());
            service.awaitState(deliveredOnce(false), OrderState.FILLED);
        }
    }

    /** A market order once the settings are in force by which it is denied, or is not. */
    private ClientOrderId deliveredOnce(boolean denied) {
        ClientOrderId[] last = new ClientOrderId[1];
        eventually(PATIENCE, () -> {
            SubmitOrder order = service.commands().submit(anOrderIntent().build());
            service.deliver(order);
            last[0] = order.clientOrderId();
            assertEquals(denied, service.state(last[0]).equals("DENIED"));
        });
        return last[0];
    }

    @Test
    void ignoresATradingStateThatComesLate() {
        SetTradingState older = set(TradingState.HALTED);
        SetTradingState newer = set(TradingState.ACTIVE);

        service.deliver(newer);
        service.deliver(older);

        assertEquals("ACTIVE", cell.one("select state from trading_state"));
    }

    @Test
    void obeysTheTradingStateOfTheAccountFileWithinASecond() {
        cell.apply(Settings.aPaperDesk().tradingState(TradingState.REDUCING).build());

        eventually(Duration.ofSeconds(1), () -> {
            SubmitOrder order = service.commands().submit(anOrderIntent().build());
            service.deliver(order);
            assertEquals("DENIED", service.state(order.clientOrderId()));
        });

        cell.apply(Settings.paperDesk());
        eventually(PATIENCE, () -> {
            SubmitOrder order = service.commands().submit(anOrderIntent().build());
            service.deliver(order);
            assertNotEquals("DENIED", service.state(order.clientOrderId()));
        });
    }

    @Test
    void cancelsAWorkingOrder() {
        service.pin(RELIANCE.value(), "2450");
        SubmitOrder order = service.commands().submit(RESTING);
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);

        service.deliver(service.commands().cancel(order), service.commands().cancel(order));

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderCanceled.class);
    }

    @Test
    void cancelsAnOrderThatComesAfterItsCancel() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(service.commands().cancel(order));

        service.deliver(order);

        service.awaitEvents(order.clientOrderId(), OrderCanceled.class);
        assertEquals("0", service.paperOrders(order.clientOrderId()));
    }

    @Test
    void cancelsAnOrderThatIsStillBeingSent() {
        service.pin(RELIANCE.value(), "2450");
        SubmitOrder order = service.commands().submit(RESTING);

        service.deliver(order, service.commands().cancel(order));

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderCanceled.class);
    }

    @Test
    void changesAWorkingOrderOnceForEachApprovedChange() {
        service.pin(RELIANCE.value(), "2450");
        SubmitOrder order = service.commands().submit(RESTING);
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
        OrderIntent changed = anOrderIntent().buy(20).limit("2410").build();
        var change = service.commands().replace(order, 1, changed);

        service.deliver(change, change);
        service.deliver(change);

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderReplaced.class);
        assertEquals(
                "20",
                cell.one("select quantity::int from paper_order where client_order_id = '" + order.clientOrderId()
                        + "'"));
    }

    @Test
    void changesNothingWithTheVerdictOfAnotherChange() {
        service.pin(RELIANCE.value(), "2450");
        SubmitOrder order = service.commands().submit(RESTING);
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
        var first = service.commands().replace(order, 1, RESTING);
        var forged = new ReplaceOrder(
                order.orderId(),
                order.clientOrderId(),
                2,
                first.quantity(),
                first.limitPrice(),
                null,
                first.verdict(),
                null);

        service.deliver(forged);

        service.awaitEvents(
                order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderReplaceRejected.class);
    }

    @Test
    void recordsTheOrderAndItsEventsTogetherOrNotAtAll() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        cell.execute("alter table outbox rename to outbox_away");
        try {
            assertEquals(500, service.post(order).statusCode());
        } finally {
            cell.execute("alter table outbox_away rename to outbox");
        }
        assertNull(service.state(order.clientOrderId()));
    }

    @Test
    void answers503WhileTheDatabaseIsAwayAndLosesNothing() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        cell.execute("alter role broker nologin");
        try {
            cell.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'broker'");
            eventually(PATIENCE, () -> assertEquals(503, service.post(order).statusCode()));
        } finally {
            cell.execute("alter role broker login");
        }

        service.deliver(order);

        service.awaitState(order.clientOrderId(), OrderState.FILLED);
        assertEquals("1", service.paperOrders(order.clientOrderId()));
    }

    @Test
    void takesCommandsFromNobodyButRiskService() {
        given().header("Authorization", cell.bearer("gateway"))
                .contentType("application/x-ndjson")
                .body(new byte[0])
                .post("/internal/commands")
                .then()
                .statusCode(401);
    }

    private static SetTradingState set(TradingState state) {
        stateVersion++;
        return new SetTradingState(state, stateVersion);
    }

    private ReasonCode denialOf(ClientOrderId id) {
        return ((OrderDenied) service.events(id).getFirst()).reason().code();
    }
}
