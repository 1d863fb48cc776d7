package dev.tradeplane.broker.adapter;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every adapter keeps, in numbered cards. The instrument last traded at 2450 when a card begins. A card that an
 * adapter declares not to need is skipped by that declaration, and by nothing else.
 */
public abstract class BrokerAdapterContract {
    protected static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<ClientOrderId, OrderIntent> sent = new HashMap<>();
    private final Instant begun = Instant.now();

    protected abstract BrokerAdapter broker();

    /** Moves the last price of the instrument. */
    protected abstract void tradesAt(String price);

    protected InstrumentId instrument() {
        return InstrumentsOfIndia.RELIANCE;
    }

    protected ProductType product() {
        return ProductType.MIS;
    }

    protected OrderIntentBuilder anOrder() {
        return anOrderIntent().instrument(instrument()).product(product());
    }

    /** Works at 2400 until the price comes down to it. */
    protected OrderIntent resting() {
        return anOrder().buy(10).limit("2400").build();
    }

    @Test
    void card01AcknowledgesAnOrderAndKeepsIt() {
        ClientOrderId id = newId();

        Acknowledged taken = assertInstanceOf(Acknowledged.class, submit(id, resting()));

        eventually(PATIENCE, () -> assertEquals(taken.brokerOrderId(), find(id).brokerOrderId()));
        assertEquals(OrderState.ACKNOWLEDGED, find(id).state());
    }

    @Test
    void card02SaysThatItHasNoOrderItNeverGot() {
        ClientOrderId id = newId();
        sent.put(id, resting());

        assertEquals(Lookup.ABSENT, lookup(id));
    }

    @Test
    void card03TakesAClientIdOnceAndAnswersARepeatTheSame() {
        assumeTrue(
                broker().capabilities().brokerClass().provesAbsence(),
                "declared: client order ids are not kept unique");
        ClientOrderId id = newId();

        SubmissionOutcome first = submit(id, resting());

        assertEquals(first, submit(id, resting()));
        assertEquals(
                1,
                broker().orders().stream()
                        .filter(order -> id.equals(order.clientOrderId()))
                        .count());
    }

    @Test
    void card04FillsAMarketOrderAndReportsTheTrade() {
        ClientOrderId id = newId();

        submit(id, anOrder().buy(10).build());

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
        eventually(PATIENCE, () -> assertEquals(Quantity.of(10), traded(id)));
    }

    @Test
    void card05FillsARestingOrderWhenThePriceComes() {
        ClientOrderId id = newId();
        submit(id, resting());

        tradesAt("2399.95");

        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
    }

    @Test
    void card06CancelsAWorkingOrder() {
        ClientOrderId id = newId();
        submit(id, resting());

        assertInstanceOf(Acknowledged.class, broker().cancel(known(id)));

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, find(id).state()));
    }

    @Test
    void card07RefusesToCancelAFilledOrder() {
        ClientOrderId id = newId();
        submit(id, anOrder().buy(10).build());
        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));

        assertInstanceOf(Rejected.class, broker().cancel(known(id)));
    }

    @Test
    void card08ChangesAWorkingOrderAndTakesTheSameChangeTwice() {
        assumeTrue(broker().capabilities().orders().canModify(), "declared: working orders cannot be changed");
        ClientOrderId id = newId();
        submit(id, resting());
        SentOrder order = known(id);
        OrderToChange change = new OrderToChange(order, Quantity.of(20), Price.of("2401"), null);

        assertInstanceOf(Acknowledged.class, broker().modify(change));
        assertInstanceOf(Acknowledged.class, broker().modify(change));

        eventually(
                PATIENCE,
                () -> assertEquals(Quantity.of(20), found(broker().find(order)).quantity()));
    }

    @Test
    void card09CancelsWhatAnImmediateOrderCannotFill() {
        ClientOrderId id = newId();

        submit(id, anOrder().buy(10).limit("2400").immediateOrCancel().build());

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, find(id).state()));
    }

    @Test
    void card10DeclaresWhatItCanDo() {
        BrokerCapabilities capabilities = broker().capabilities();

        assertFalse(capabilities.orders().types().isEmpty());
        assertFalse(capabilities.orders().products().isEmpty());
        assertFalse(capabilities.orders().timesInForce().isEmpty());
        assertFalse(capabilities.processingBound().isNegative());
        assertTrue(capabilities.bookInterval().isPositive());
    }

    @Test
    void card11WritesNothingOnceTheWindowOfTheClaimIsOver() {
        ClientOrderId id = newId();
        sent.put(id, resting());

        assertInstanceOf(Unknown.class, broker().submit(new OrderToSend(id, resting(), SendWindows.over())));

        assertEquals(Lookup.ABSENT, lookup(id));
    }

    @Test
    void card78WritesNothingThatTradingDoesNotPermitWhenItsTurnComes() {
        ClientOrderId id = newId();
        sent.put(id, resting());

        SubmissionOutcome outcome = broker().submit(
                        new OrderToSend(id, resting(), SendWindows.open().onlyWhile(() -> false)));

        assertInstanceOf(SubmissionOutcome.NotProcessed.class, outcome);
        assertEquals(Lookup.ABSENT, lookup(id));
    }

    @Test
    void card12ListsItsBookNewestFirst() {
        ClientOrderId first = newId();
        ClientOrderId second = newId();
        submit(first, resting());
        submit(second, anOrder().buy(5).limit("2390").build());
        var older = find(first).brokerOrderId();
        var newer = find(second).brokerOrderId();

        List<BrokerOrderId> book =
                broker().orders().stream().map(BrokerBookOrder::brokerOrderId).toList();

        assertTrue(book.indexOf(newer) < book.indexOf(older), book.toString());
    }

    @Test
    void card13ReportsWhatIsHeld() {
        BigDecimal before = held();

        submit(newId(), anOrder().buy(10).build());

        eventually(PATIENCE, () -> assertEquals(before.add(BigDecimal.TEN), held()));
    }

    protected BigDecimal held() {
        return broker().positions().stream()
                .filter(position -> position.instrument().equals(instrument()))
                .map(position -> position.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    protected SubmissionOutcome submit(ClientOrderId id, OrderIntent intent) {
        sent.put(id, intent);
        OrderToSend order = new OrderToSend(id, intent, SendWindows.open());
        return intent.exits() == null
                ? broker().submit(order)
                : broker().natives().orElseThrow().submitWithExits(order);
    }

    /** The order as its book has it; there must be just one. */
    protected BrokerBookOrder find(ClientOrderId id) {
        return found(lookup(id));
    }

    private static BrokerBookOrder found(Lookup lookup) {
        return assertInstanceOf(Lookup.Found.class, lookup).order();
    }

    protected Lookup lookup(ClientOrderId id) {
        return broker().find(new SentOrder(id, null, sent.get(id), begun, Set.of()));
    }

    protected SentOrder known(ClientOrderId id) {
        return SentOrder.known(id, find(id).brokerOrderId(), sent.get(id));
    }

    protected Quantity traded(ClientOrderId id) {
        return broker().trades(known(id)).stream().map(BrokerTrade::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    protected static ClientOrderId newId() {
        return Commands.newIds().clientOrderId();
    }
}
