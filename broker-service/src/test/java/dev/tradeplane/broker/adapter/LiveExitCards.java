package dev.tradeplane.broker.adapter;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.intent.ProductType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entries whose exits the broker keeps: a stop at 2400, and a target at 2500 where it keeps both. */
abstract class LiveExitCards extends LiveStreamCards {
    @Test
    void card70RefusesExitsItDoesNotDeclareBeforeAnythingIsSent() {
        ExitRules rules = rules();

        for (NativeOrder asked : NativeOrder.values()) {
            assertEquals(
                    rules.kept().contains(asked),
                    isTaken(exiting(asked, anOrder()).build()),
                    asked.name());
        }
        assertRefused(exiting(usual(), anOrder().stop("2460")).build());
        assertRefused(
                exiting(usual(), anOrder().limit("2440").immediateOrCancel()).build());
        for (ProductType product : EnumSet.complementOf(EnumSet.copyOf(productsKept()))) {
            assertRefused(exiting(usual(), anOrder().product(product)).build());
        }
    }

    @Test
    void card71KeepsExitsBackUntilTheirEntryIsFilled() {
        ClientOrderId id = entered(restingWithExits());

        BrokerOrderId entry = find(id).brokerOrderId();

        eventually(PATIENCE, () -> assertEquals(exitsKept(), exitsOf(entry).size()));
        assertEquals(OrderState.ACKNOWLEDGED, find(id).state());
        assertEquals(List.of(entry), ids(broker().ordersOfOthers()));
    }

    @Test
    void card72ShowsExitsThatWorkAsOrdersOfOthersThatNameTheirEntry() {
        ClientOrderId id = filled();

        BrokerOrderId entry = find(id).brokerOrderId();

        eventually(PATIENCE, () -> assertEquals(exitsKept(), working(entry).size()));
        for (BrokerBookOrder exit : working(entry)) {
            assertNull(exit.clientOrderId());
            assertEquals(Side.SELL, exit.side());
            assertEquals(Quantity.of(10), exit.quantity());
        }
    }

    @Test
    void card73GivesThePositionUpAtTheStop() {
        BrokerOrderId entry = find(filled()).brokerOrderId();
        eventually(PATIENCE, () -> assertEquals(exitsKept(), working(entry).size()));

        tradesAt("2400");

        eventually(PATIENCE, () -> assertEquals(0, held().signum()));
        eventually(PATIENCE, () -> assertEquals(List.of(), working(entry)));
        assertEquals(
                1,
                exitsOf(entry).stream()
                        .filter(exit -> exit.state() == OrderState.FILLED)
                        .count());
    }

    @Test
    void card74EndsTheExitsOfAnEntryThatIsCanceled() {
        ClientOrderId id = entered(restingWithExits());
        SentOrder entry = known(id);

        assertInstanceOf(Acknowledged.class, broker().cancel(entry));

        eventually(PATIENCE, () -> assertEquals(OrderState.CANCELED, find(id).state()));
        eventually(
                PATIENCE,
                () -> exitsOf(entry.requireBrokerOrderId())
                        .forEach(exit -> assertEquals(OrderState.CANCELED, exit.state())));
    }

    @Test
    void card75FindsAnEntryWithExitsThatWasTakenAndNeverAnsweredAfterARestart() {
        assumeKept();
        fault("accept-then-reset", "place");
        ClientOrderId id = newId();
        assertInstanceOf(Unknown.class, submit(id, restingWithExits()));

        reconnect();

        eventually(PATIENCE, () -> assertEquals(OrderState.ACKNOWLEDGED, find(id).state()));
        assertEquals(1 + exitsKept(), simulated().control().orders().size());
    }

    @Test
    void card76EndsAnExitOfAnEntryItSentBeforeARestart() {
        BrokerOrderId entry = find(filled()).brokerOrderId();
        eventually(PATIENCE, () -> assertEquals(exitsKept(), working(entry).size()));
        BrokerOrderId stop = working(entry).stream()
                .filter(exit -> exit.triggerPrice() != null)
                .map(BrokerBookOrder::brokerOrderId)
                .findFirst()
                .orElseThrow();
        OrderIntent adopted = anOrder().sell(10).stop("2400").reduceOnly().build();

        reconnect();

        assertInstanceOf(Acknowledged.class, broker().cancel(SentOrder.known(newId(), stop, adopted)));
        eventually(PATIENCE, () -> assertEquals(List.of(), working(entry)));
    }

    @Test
    void card77WritesNoEntryWithExitsOnceTheWindowOfTheClaimIsOver() {
        assumeKept();
        OrderToSend late = new OrderToSend(newId(), restingWithExits(), SendWindows.over());

        assertInstanceOf(Unknown.class, broker().natives().orElseThrow().submitWithExits(late));

        assertEquals(0, simulated().control().orders().size());
    }

    private ExitRules rules() {
        return broker().capabilities().exits();
    }

    private void assumeKept() {
        assumeFalse(rules().kept().isEmpty(), "declared: no exits are kept");
    }

    private Set<ProductType> productsKept() {
        return rules().kept().isEmpty() ? EnumSet.allOf(ProductType.class) : rules().products();
    }

    /** What is asked for in these cards: as much as is kept. */
    private NativeOrder usual() {
        Set<NativeOrder> kept = rules().kept();
        return kept.isEmpty() || kept.contains(NativeOrder.BRACKET) ? NativeOrder.BRACKET : NativeOrder.STOP_LOSS;
    }

    private int exitsKept() {
        return usual() == NativeOrder.BRACKET ? 2 : 1;
    }

    private static OrderIntentBuilder exiting(NativeOrder asked, OrderIntentBuilder entry) {
        return switch (asked) {
            case BRACKET -> entry.stopLoss("2400").takeProfit("2500");
            case STOP_LOSS -> entry.stopLoss("2400");
            case TAKE_PROFIT -> entry.takeProfit("2500");
        };
    }

    private OrderIntent restingWithExits() {
        return exiting(usual(), anOrder().buy(10).limit("2420")).build();
    }

    private ClientOrderId entered(OrderIntent entry) {
        assumeKept();
        assertTrue(isTaken(entry));
        ClientOrderId id = newId();
        assertInstanceOf(Acknowledged.class, submit(id, entry));
        return id;
    }

    private ClientOrderId filled() {
        ClientOrderId id = entered(exiting(usual(), anOrder().buy(10)).build());
        eventually(PATIENCE, () -> assertEquals(OrderState.FILLED, find(id).state()));
        return id;
    }

    private List<BrokerBookOrder> exitsOf(BrokerOrderId entry) {
        return broker().orders().stream()
                .filter(order -> entry.equals(order.parent()))
                .toList();
    }

    private List<BrokerBookOrder> working(BrokerOrderId entry) {
        return broker().ordersOfOthers().stream()
                .filter(order -> entry.equals(order.parent()) && !order.state().isTerminal())
                .toList();
    }

    private static List<BrokerOrderId> ids(List<BrokerBookOrder> orders) {
        return orders.stream().map(BrokerBookOrder::brokerOrderId).toList();
    }

    private boolean isTaken(OrderIntent intent) {
        return broker().objectionTo(intent).isEmpty();
    }

    private void assertRefused(OrderIntent intent) {
        assertEquals(
                ReasonCode.NOT_OFFERED_BY_BROKER,
                broker().objectionTo(intent).orElseThrow().code());
    }
}
