package dev.tradeplane.broker.submission;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.InstrumentsOfIndia.RELIANCE;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.broker.BrokerCell;
import dev.tradeplane.contracts.command.BrokerCommand.SetTradingState;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.event.OrderEvent.OrderAcknowledged;
import dev.tradeplane.contracts.event.OrderEvent.OrderCanceled;
import dev.tradeplane.contracts.event.OrderEvent.OrderDenied;
import dev.tradeplane.contracts.event.OrderEvent.OrderExpiredUnsent;
import dev.tradeplane.contracts.event.OrderEvent.OrderFilled;
import dev.tradeplane.contracts.event.OrderEvent.OrderReplaced;
import dev.tradeplane.contracts.event.OrderEvent.OrderSending;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.contracts.order.TradingState;
import dev.tradeplane.testsupport.database.CellDatabase;
import dev.tradeplane.testsupport.database.TestCell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = CellDatabase.class, initArgs = @ResourceArg(name = "service", value = "broker"))
class PaceComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final OrderIntent RESTING =
            anOrderIntent().buy(10).limit("2400").build();
    /** The order rate of the test desk. */
    private static final int RATE = 8;

    TestCell cell;
    private BrokerCell service;

    @BeforeEach
    void callsItByName() {
        service = new BrokerCell(cell);
        service.pin(RELIANCE.value(), "2450");
        service.freePlaces();
    }

    @Test
    void letsTheBrokerGetNoMoreThanTheRateInAnySecond() {
        SubmitOrder[] orders = Stream.generate(
                        () -> service.commands().submit(anOrderIntent().build()))
                .limit(2 * RATE)
                .toArray(SubmitOrder[]::new);

        service.deliver(orders);

        Stream.of(orders).forEach(order -> service.awaitState(order.clientOrderId(), OrderState.FILLED));
        String theirs = Stream.of(orders)
                .map(order -> "'" + order.clientOrderId() + "'")
                .collect(Collectors.joining(",", "client_order_id in (", ")"));
        assertEquals(
                "" + RATE,
                cell.one("with arrived as (select created_at as at from paper_order where " + theirs + ")"
                        + " select max((select count(*) from arrived b where b.at >= a.at and b.at < a.at + interval '1 second'))"
                        + " from arrived a"));
    }

    @Test
    void anOrderWaitsUnclaimedUntilAPlaceIsFreeWhoeverHeldIt() {
        hold("3 seconds");

        SubmitOrder order = delivered(anOrderIntent().build());

        assertEquals("APPROVED", service.state(order.clientOrderId()));
        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderFilled.class);
        assertEquals("0", cell.one("select count(*) from send_slot where places = " + RATE));
    }

    @Test
    void anOrderThatWaitsOvertakesNobody() {
        hold("1 minute");
        SubmitOrder first = delivered(anOrderIntent().build());
        cell.execute("delete from send_slot");

        SubmitOrder second = delivered(anOrderIntent().build());

        service.awaitState(second.clientOrderId(), OrderState.FILLED);
        assertEquals(
                "t",
                cell.one("select (select updated_at from broker_order where client_order_id = '" + first.clientOrderId()
                        + "') < (select updated_at from broker_order where client_order_id = '"
                        + second.clientOrderId() + "')"));
    }

    @Test
    void aCancelEndsAnOrderThatWaits() {
        hold("1 minute");
        SubmitOrder order = delivered(anOrderIntent().build());

        service.deliver(service.commands().cancel(order));

        service.awaitEvents(order.clientOrderId(), OrderCanceled.class);
        neverLeaves(order);
    }

    @Test
    void aHaltEndsWhatWaitsButForWhatOnlyReduces() {
        hold("1 minute");
        SubmitOrder order = delivered(anOrderIntent().build());
        SubmitOrder exit = delivered(anOrderIntent().reduceOnly().build());
        try {
            service.deliver(set(TradingState.HALTED));

            service.awaitEvents(order.clientOrderId(), OrderDenied.class);
            assertEquals("APPROVED", service.state(exit.clientOrderId()));
        } finally {
            service.deliver(set(TradingState.ACTIVE));
        }
        neverLeaves(order);
        service.awaitState(exit.clientOrderId(), OrderState.FILLED);
    }

    @Test
    void anOrderWhoseValidityEndsWhileItWaitsExpiresUnsent() {
        hold("1 minute");

        SubmitOrder order = delivered(
                anOrderIntent().validUntil(Instant.now().plusSeconds(2)).build());

        service.awaitEvents(order.clientOrderId(), OrderExpiredUnsent.class);
        neverLeaves(order);
    }

    @Test
    void aChangeTakesAPlaceAndACancelNeedsNone() {
        SubmitOrder order = delivered(RESTING);
        service.awaitState(order.clientOrderId(), OrderState.ACKNOWLEDGED);
        SubmitOrder other = delivered(RESTING);
        service.awaitState(other.clientOrderId(), OrderState.ACKNOWLEDGED);
        hold("1 minute");

        service.deliver(
                service.commands()
                        .replace(order, 1, anOrderIntent().buy(20).limit("2410").build()),
                service.commands().cancel(other));

        service.awaitState(other.clientOrderId(), OrderState.CANCELED);
        assertEquals("10", atTheBroker(order));
        cell.execute("delete from send_slot");
        service.awaitEvents(order.clientOrderId(), OrderSending.class, OrderAcknowledged.class, OrderReplaced.class);
        assertEquals("20", atTheBroker(order));
    }

    @Test
    void nothingIsTakenWhileThePaceCannotBeRead() {
        SubmitOrder order = service.commands().submit(anOrderIntent().build());
        cell.execute("alter table send_pace rename to send_pace_away");
        try {
            assertEquals(500, service.post(order).statusCode());
        } finally {
            cell.execute("alter table send_pace_away rename to send_pace");
        }
        assertNull(service.state(order.clientOrderId()));

        service.deliver(order);

        service.awaitState(order.clientOrderId(), OrderState.FILLED);
    }

    @Test
    void aPlaceIsFreeASecondAfterTheAnswer() {
        SubmitOrder order = delivered(anOrderIntent().build());

        service.awaitState(order.clientOrderId(), OrderState.FILLED);

        eventually(
                PATIENCE,
                () -> assertEquals(
                        "0",
                        cell.one("select count(*) from send_slot where free_at > clock_timestamp()"
                                + " + interval '1 second'")));
    }

    private SubmitOrder delivered(OrderIntent intent) {
        SubmitOrder order = service.commands().submit(intent);
        service.deliver(order);
        return order;
    }

    /** Somebody else has all places. */
    private void hold(String time) {
        cell.execute("insert into send_slot (places, free_at, answered) values (" + RATE
                + ", clock_timestamp() + interval '" + time + "', true)");
    }

    private void neverLeaves(SubmitOrder order) {
        cell.execute("delete from send_slot");
        SubmitOrder later = delivered(anOrderIntent().build());
        service.awaitState(later.clientOrderId(), OrderState.FILLED);
        assertEquals("0", service.paperOrders(order.clientOrderId()));
    }

    private String atTheBroker(SubmitOrder order) {
        return cell.one(
                "select quantity::int from paper_order where client_order_id = '" + order.clientOrderId() + "'");
    }

    private SetTradingState set(TradingState state) {
        String version = cell.one("select version + 1 from trading_state");
        return new SetTradingState(state, Long.parseLong(version));
    }
}
