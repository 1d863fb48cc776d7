package dev.tradeplane.broker.tradingstate;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.broker.adapter.FakeBroker;
import dev.tradeplane.broker.adapter.FakeBroker.Sends;
import dev.tradeplane.broker.adapter.FakeBrokers;
import dev.tradeplane.broker.reconciliation.LyingBroker;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.event.OrderEvent.OrderDenied;
import dev.tradeplane.contracts.event.OrderEvent.OrderRejected;
import dev.tradeplane.contracts.event.OrderEvent.OrderSending;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import dev.tradeplane.testsupport.peer.Behaviour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A halt is acknowledged before it is delivered here: what holds meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
@TestProfile(LyingBroker.class)
class TradingStateLeaseComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/internal/trading-state";
    private static long version = 1_000;

    @SuppressWarnings("NullAway.Init")
    TestCell cell;

    @Inject
    FakeBrokers brokers;

    @Inject
    TradingStateLease lease;

    private BrokerCell service;
    private FakeBroker fake;

    @BeforeEach
    void trades() {
        service = new BrokerCell(cell);
        fake = brokers.fake();
        fake.reset();
        riskServiceSays(TradingState.ACTIVE);
    }

    @AfterEach
    void speaksAgain() {
        fake.reset();
        riskServiceSays(TradingState.ACTIVE);
    }

    @Test
    void deniesAnOrderByAHaltThatWasNeverDelivered() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());

        riskServiceSays(TradingState.HALTED);
        service.deliver(order);

        service.awaitEvents(order.clientOrderId(), OrderDenied.class);
        assertEquals(0, fake.sendsOf(order.clientOrderId()));
    }

    @Test
    void takesNoOrderWhileItDoesNotHearTheStateAndAllOfThemAfterwards() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        riskServiceIsSilent();

        assertEquals(503, service.post(order).statusCode());
        assertNull(service.state(order.clientOrderId()));

        riskServiceSays(TradingState.ACTIVE);
        service.deliver(order);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
        assertEquals(1, fake.sendsOf(order.clientOrderId()));
    }

    @Test
    void letsCancelsAndReduceOnlyOrdersPassBesideWhatHasToWait() {
        SubmitOrder working = service.commands().submit(anOrderIntent().build());
        service.deliver(working);
        service.awaitState(working.clientOrderId(), OrderState.ACKNOWLEDGED);
        SubmitOrder exit =
                service.commands().submit(anOrderIntent().reduceOnly().build());
        SubmitOrder waits = service.commands().submit(anOrderIntent().build());
        riskServiceIsSilent();

        int status =
                service.post(waits, exit, service.commands().cancel(working)).statusCode();

        assertEquals(503, status);
        service.awaitState(exit.clientOrderId(), OrderState.ACKNOWLEDGED);
        service.awaitState(working.clientOrderId(), OrderState.CANCELED);
        assertNull(service.state(waits.clientOrderId()));
    }

    @Test
    void stopsAnOrderThatWasClaimedBeforeTheHaltAndHadNotLeft() {
        SubmitOrder order = claimedAtABusyBroker();

        riskServiceSays(TradingState.HALTED);
        fake.sends(Sends.TAKEN);

        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderRejected.class);
        OrderRejected end =
                (OrderRejected) service.events(order.clientOrderId()).getLast();
        assertEquals(ReasonCode.TRADING_STATE_HALTED, end.reason().code());
    }

    @Test
    void sendsNothingAgainWhileItDoesNotHearTheState() {
        fake.sends(Sends.LOST);
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        eventually(PATIENCE, () -> assertEquals(1, fake.sendsOf(order.clientOrderId())));
        riskServiceIsSilent();
        long sent = fake.sendsOf(order.clientOrderId());
        int searches = fake.searches();

        eventually(PATIENCE, () -> assertTrue(fake.searches() > searches + 20));

        assertEquals(sent, fake.sendsOf(order.clientOrderId()));
        fake.sends(Sends.TAKEN);
        riskServiceSays(TradingState.ACTIVE);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
    }

    private SubmitOrder claimedAtABusyBroker() {
        fake.sends(Sends.BUSY);
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        service.deliver(order);
        eventually(PATIENCE, () -> assertTrue(fake.sendsOf(order.clientOrderId()) > 0));
        return order;
    }

    /** Returns when it was heard. */
    private void riskServiceSays(TradingState state) {
        version++;
        cell.peer().serves(PATH, new SetTradingState(state, version));
        eventually(
                PATIENCE,
                () -> assertEquals(Long.toString(version), cell.one("select version from trading_state where id = 1")));
        eventually(PATIENCE, () -> assertTrue(lease.isFresh()));
    }

    /** Returns when the last answer is no longer believed. */
    private void riskServiceIsSilent() {
        cell.peer().at(PATH, new Behaviour.Drops());
        eventually(PATIENCE, () -> assertFalse(lease.isFresh()));
    }
}
