package dev.tradeplane.broker.lifecycle;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.Commands;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Acknowledged;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.CancelRejected;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Expired;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.Filled;
import dev.tradeplane.broker.lifecycle.OrderOccurrence.ReplaceRejected;
import dev.tradeplane.contracts.command.BrokerCommand.ReplaceOrder;
import dev.tradeplane.contracts.command.BrokerCommand.SubmitOrder;
import dev.tradeplane.contracts.event.OrderEvent;
import dev.tradeplane.contracts.id.AccountName;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.id.OrderIds;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerOrderTest {
    private static final AccountName DESK = AccountName.of("test-desk");
    private static final OrderIds IDS = Commands.newIds();
    private static final SubmitOrder SUBMIT = new SubmitOrder(
            IDS.orderId(), IDS.clientOrderId(), anOrderIntent().buy(10).build(), "", Commands.TRACEPARENT);
    private static final BrokerOrder WORKING =
            BrokerOrder.claimed(SUBMIT).then(new Acknowledged(BrokerSide.ID)).order();

    @Test
    void tellsHowWhatWasNeverSentEnded() {
        Map<UnsentEnd, OrderEvent> told = Map.of(
                UnsentEnd.DENIED, new OrderEvent.OrderDenied(BrokerSide.WHY, 7, null),
                UnsentEnd.EXPIRED, new OrderEvent.OrderExpiredUnsent(BrokerSide.WHY),
                UnsentEnd.CANCELED, new OrderEvent.OrderCanceled(BrokerSide.WHY));

        told.forEach((end, event) -> {
            Step step = BrokerOrder.neverSent(SUBMIT, end, BrokerSide.WHY, 7);
            assertEquals(List.of(event), step.events());
            assertEquals(end.state(), step.order().state());
            assertEquals(0, step.order().attempt());
            assertEquals(0, step.baseRevision());
        });
    }

    @Test
    void keepsWhatItWasSubmittedWith() {
        assertEquals(IDS.orderId(), WORKING.orderId());
        assertEquals(IDS.clientOrderId(), WORKING.clientOrderId());
        assertEquals(Commands.TRACEPARENT, WORKING.traceparent());
        assertEquals(BrokerSide.ID, WORKING.requireBrokerOrderId());
    }

    @Test
    void hasNoBrokerOrderIdBeforeTheBrokerIsKnownToHaveIt() {
        assertThrows(
                NullPointerException.class,
                () -> BrokerOrder.claimed(SUBMIT).order().requireBrokerOrderId());
    }

    @Test
    void whatIsFoundAtTheBrokerIsWorkingAndWasSentByNobodyHere() {
        BrokerOrderId id = BrokerOrderId.of("B9");
        ClientOrderId parent = ClientOrderId.of("T1");
        Adoption found = Adoption.of(DESK, "kite", id, anOrderIntent().build(), parent);

        Step step = BrokerOrder.adopted(found);

        assertEquals(
                List.of(new OrderEvent.OrderAdopted(
                        anOrderIntent().build(), id, found.key().value(), parent)),
                step.events());
        assertEquals(OrderState.ACKNOWLEDGED, step.order().state());
        assertEquals(0, step.order().attempt());
        assertEquals(id, step.order().brokerOrderId());
        assertEquals(found, Adoption.of(DESK, "kite", id, anOrderIntent().build(), parent), "whoever finds it");
        assertNotEquals(found.ids(), OrderIds.derive(DESK, found.key(), 0), "nobody can ask for an order of that id");
    }

    @Test
    void aSecondWordAboutAnAdoptedOrderIsNoNews() {
        BrokerOrder adopted = BrokerOrder.adopted(
                        Adoption.of(DESK, "kite", BrokerSide.ID, anOrderIntent().build(), null))
                .order();

        assertEquals(List.of(), adopted.after(new Acknowledged(BrokerSide.ID)).events());
        assertTrue(adopted.isWorking());
    }

    @Test
    void aRefusedCancelOfAnOrderThatEndedIsNoNews() {
        BrokerOrder ended = WORKING.withCancelRequested(true)
                .after(new Expired(BrokerSide.ID, BrokerSide.WHY))
                .order();

        assertEquals(List.of(), ended.after(new CancelRejected(BrokerSide.WHY)).events());
        assertEquals(
                List.of(), WORKING.after(new CancelRejected(BrokerSide.WHY)).events());
    }

    @Test
    void aRefusedChangeLeavesTheOrderAsItWorks() {
        ReplaceOrder change =
                new ReplaceOrder(IDS.orderId(), IDS.clientOrderId(), 3, Quantity.of(20), null, null, "", null);
        BrokerOrder pending = WORKING.withPendingChange(change);

        Step refused = pending.after(new ReplaceRejected(3, BrokerSide.WHY));

        assertEquals(List.of(new OrderEvent.OrderReplaceRejected(BrokerSide.WHY, 3)), refused.events());
        assertNull(refused.order().pendingChange());
        assertEquals(3, refused.order().change());
        assertEquals(Quantity.of(10), refused.order().intent().quantity());
        assertEquals(
                List.of(), pending.after(new ReplaceRejected(2, BrokerSide.WHY)).events());
        assertEquals(5, WORKING.withChangeTaken(5).change());
    }

    @Test
    void hasNoAveragePriceBeforeItsFirstFill() {
        assertEquals(Optional.empty(), Fills.NONE.averagePrice());
        assertEquals(
                Optional.of(Price.of("2450.33333333")),
                Fills.NONE
                        .plus(Quantity.of(2), Price.of("2450"))
                        .plus(Quantity.of(1), Price.of("2451"))
                        .averagePrice());
        assertFalse(WORKING.after(new Filled(BrokerSide.ID, "t1", Quantity.of(9), Price.of("2450")))
                .order()
                .isFilled());
    }
}
