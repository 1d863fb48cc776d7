package dev.tradeplane.broker.adapter.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.id.BrokerOrderId;
import dev.tradeplane.contracts.intent.Exits;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaBracketsTest {
    private static final Exits AROUND = exits("185", "200");

    @TempDir
    private Path folder = Path.of("");

    private Desk desk;

    @BeforeEach
    void opens() {
        desk = new Desk(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void keepsTheExitsBackUntilTheEntryIsFilled() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).limit("188").build());

        assertEquals(OrderState.ACKNOWLEDGED, desk.book(entry).state());
        assertEquals(2, exits(entry).size());
        assertEquals(List.of(entry.brokerOrderId()), others());
        assertEquals(BigDecimal.ZERO, held());
    }

    @Test
    void takesTheProfitAndDropsTheStop() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).build());
        desk.awaitState(entry, OrderState.FILLED);

        desk.tradesAt("200");

        awaitExits(entry, OrderState.FILLED, OrderState.CANCELED);
        assertEquals(BigDecimal.ZERO, held());
    }

    @Test
    void givesUpAtTheStopAndDropsTheTarget() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).build());
        desk.awaitState(entry, OrderState.FILLED);

        desk.tradesAt("185");

        awaitExits(entry, OrderState.CANCELED, OrderState.FILLED);
        assertEquals(BigDecimal.ZERO, held());
    }

    @Test
    void entersShortTheOtherWayRound() {
        SentOrder entry = bracket(Desk.anOrder().sell(10).build(), exits("200", "185"));
        desk.awaitState(entry, OrderState.FILLED);

        desk.tradesAt("185");

        awaitExits(entry, OrderState.FILLED, OrderState.CANCELED);
    }

    @Test
    void dropsTheExitsOfAnEntryThatIsCanceled() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).limit("188").build());

        desk.alpaca.cancel(entry);

        awaitExits(entry, OrderState.CANCELED, OrderState.CANCELED);
    }

    @Test
    void protectsTheStopToo() {
        bracket(Desk.anOrder().buy(10).build());

        JsonNode stop = desk.simulated.control().orders().path(2);

        assertEquals("STOP_LIMIT", stop.at("/terms/kind").asText());
        assertEquals("181.3", stop.at("/terms/limit").asText());
    }

    @Test
    void keepsASingleExitToo() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).build(), new Exits(Price.of("185"), null));
        desk.awaitState(entry, OrderState.FILLED);

        desk.tradesAt("185");

        eventually(Desk.PATIENCE, () -> assertEquals(List.of(OrderState.FILLED), states(entry)));
    }

    @Test
    void isOneBracketHoweverOftenItIsSent() {
        OrderToSend order =
                Desk.toSend(Desk.anOrder().buy(10).limit("188").build().exitingAt(AROUND));

        SubmissionOutcome first = natives().submitWithExits(order);

        assertEquals(first, natives().submitWithExits(order));
        assertEquals(3, desk.simulated.control().orders().size());
    }

    @Test
    void findsABracketThatWasTakenAndNeverAnswered() {
        desk.simulated
                .control()
                .fault(Json.object()
                        .put("kind", "accept-then-reset")
                        .put("operation", "place")
                        .put("count", 1));
        OrderToSend order =
                Desk.toSend(Desk.anOrder().buy(10).limit("188").build().exitingAt(AROUND));

        assertInstanceOf(Unknown.class, natives().submitWithExits(order));

        BrokerBookOrder found =
                desk.book(new SentOrder(order.clientOrderId(), null, order.intent(), Instant.EPOCH, Set.of()));
        assertEquals(Quantity.of(10), found.quantity());
    }

    @Test
    void refusesBeforeAnythingIsSentWhatIsNoBracket() {
        BiFunction<OrderIntent, Exits, SubmissionOutcome> submit =
                (intent, exits) -> natives().submitWithExits(Desk.toSend(intent.exitingAt(exits)));

        assertRefused(submit.apply(Desk.anOrder().buy(10).build(), exits("200", "185")));
        assertRefused(submit.apply(Desk.anOrder().sell(10).build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).limit("184").build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).limit("200").build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).stop("195").build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).immediateOrCancel().build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).limit("185").build(), new Exits(Price.of("185"), null)));
        assertEquals(0, desk.simulated.control().orders().size());
    }

    @Test
    void showsExitsThatWorkAsOrdersOfOthersThatNameTheirEntry() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).build());
        desk.awaitState(entry, OrderState.FILLED);

        eventually(Desk.PATIENCE, () -> assertEquals(3, others().size()));
        exits(entry).forEach(exit -> assertNull(exit.clientOrderId()));
    }

    private List<BrokerBookOrder> exits(SentOrder entry) {
        return desk.alpaca.orders().stream()
                .filter(order -> entry.requireBrokerOrderId().equals(order.parent()))
                .sorted(Comparator.comparing(exit -> exit.triggerPrice() == null ? 0 : 1))
                .toList();
    }

    private List<BrokerOrderId> others() {
        return desk.alpaca.ordersOfOthers().stream()
                .map(BrokerBookOrder::brokerOrderId)
                .toList();
    }

    private NativeOrders natives() {
        return desk.alpaca.natives().orElseThrow();
    }

    private SentOrder bracket(OrderIntent entry) {
        return bracket(entry, AROUND);
    }

    private SentOrder bracket(OrderIntent entry, Exits exits) {
        OrderToSend order = Desk.toSend(entry.exitingAt(exits));
        assertEquals(Optional.empty(), desk.alpaca.objectionTo(order.intent()));
        return taken(order, natives().submitWithExits(order));
    }

    private static SentOrder taken(OrderToSend order, SubmissionOutcome outcome) {
        Acknowledged acknowledged = assertInstanceOf(Acknowledged.class, outcome);
        return SentOrder.known(order.clientOrderId(), acknowledged.brokerOrderId(), order.intent());
    }

    private void awaitExits(SentOrder entry, OrderState target, OrderState stop) {
        eventually(Desk.PATIENCE, () -> assertEquals(List.of(target, stop), states(entry)));
    }

    private List<OrderState> states(SentOrder entry) {
        return exits(entry).stream().map(BrokerBookOrder::state).toList();
    }

    private BigDecimal held() {
        return desk.alpaca.positions().stream()
                .map(position -> position.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertRefused(SubmissionOutcome outcome) {
        Rejected refused = assertInstanceOf(Rejected.class, outcome);
        assertEquals(ReasonCode.NOT_OFFERED_BY_BROKER, refused.reason().code());
    }

    private static Exits exits(String stop, String target) {
        return new Exits(Price.of(stop), Price.of(target));
    }
}
