package dev.tradeplane.broker.adapter.alpaca;

import static dev.tradeplane.testsupport.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SentOrder;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Acknowledged;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Rejected;
import dev.tradeplane.broker.adapter.SubmissionOutcome.Unknown;
import dev.tradeplane.broker.adapter.exits.ExitPrices;
import dev.tradeplane.broker.adapter.exits.NativeOrders;
import dev.tradeplane.contracts.decision.ReasonCode;
import dev.tradeplane.contracts.intent.OrderIntent;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.BrokerBookOrder;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.simulator.json.Json;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpacaBracketsTest {
    private static final ExitPrices AROUND = exits("185", "200");

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
        assertEquals(2, natives().exits(entry).size());
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
        OrderToSend order = Desk.toSend(Desk.anOrder().sell(10).build());
        SentOrder entry = taken(order, natives().submitBracket(order, exits("200", "185")));
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
    void letsOneExitOfWhatIsHeldCancelTheOther() {
        SentOrder bought = desk.placed(Desk.anOrder().buy(10).build());
        desk.awaitState(bought, OrderState.FILLED);
        OrderToSend exit = Desk.toSend(Desk.anOrder().sell(10).build());
        SentOrder target = taken(exit, natives().submitOneCancelsOther(exit, AROUND));
        assertEquals(1, natives().exits(target).size());

        desk.tradesAt("185");

        desk.awaitState(target, OrderState.CANCELED);
        assertEquals(OrderState.FILLED, natives().exits(target).getFirst().state());
        assertEquals(BigDecimal.ZERO, held());
    }

    @Test
    void isOneBracketHoweverOftenItIsSent() {
        OrderToSend order = Desk.toSend(Desk.anOrder().buy(10).limit("188").build());

        SubmissionOutcome first = natives().submitBracket(order, AROUND);

        assertEquals(first, natives().submitBracket(order, AROUND));
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
        OrderToSend order = Desk.toSend(Desk.anOrder().buy(10).limit("188").build());

        assertInstanceOf(Unknown.class, natives().submitBracket(order, AROUND));

        BrokerBookOrder found =
                desk.book(new SentOrder(order.clientOrderId(), null, order.intent(), Instant.EPOCH, Set.of()));
        assertEquals(Quantity.of(10), found.quantity());
    }

    @Test
    void refusesBeforeAnythingIsSentWhatIsNoBracket() {
        BiFunction<OrderIntent, ExitPrices, SubmissionOutcome> submit =
                (intent, exits) -> natives().submitBracket(Desk.toSend(intent), exits);

        assertRefused(submit.apply(Desk.anOrder().buy(10).build(), exits("200", "185")));
        assertRefused(submit.apply(Desk.anOrder().sell(10).build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).limit("184").build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).limit("200").build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).stop("195").build(), AROUND));
        assertRefused(submit.apply(Desk.anOrder().buy(10).immediateOrCancel().build(), AROUND));
        assertRefused(natives()
                .submitOneCancelsOther(Desk.toSend(Desk.anOrder().sell(10).build()), exits("200", "185")));
        assertEquals(0, desk.simulated.control().orders().size());
    }

    @Test
    void findsNoExitsOfAnOrderThatHasNone() {
        assertEquals(List.of(), natives().exits(desk.working()));
    }

    @Test
    void namesNoExitAsAnOrderOfOurs() {
        SentOrder entry = bracket(Desk.anOrder().buy(10).limit("188").build());

        natives().exits(entry).forEach(exit -> assertNull(exit.clientOrderId()));
    }

    private NativeOrders natives() {
        return desk.alpaca.natives().orElseThrow();
    }

    private SentOrder bracket(OrderIntent entry) {
        assertTrue(natives().objectionTo(entry, AROUND).isEmpty());
        OrderToSend order = Desk.toSend(entry);
        return taken(order, natives().submitBracket(order, AROUND));
    }

    private static SentOrder taken(OrderToSend order, SubmissionOutcome outcome) {
        Acknowledged acknowledged = assertInstanceOf(Acknowledged.class, outcome);
        return SentOrder.known(order.clientOrderId(), acknowledged.brokerOrderId(), order.intent());
    }

    private void awaitExits(SentOrder entry, OrderState target, OrderState stop) {
        eventually(
                Desk.PATIENCE,
                () -> assertEquals(
                        List.of(target, stop),
                        natives().exits(entry).stream()
                                .map(BrokerBookOrder::state)
                                .toList()));
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

    private static ExitPrices exits(String stop, String target) {
        return new ExitPrices(Price.of(stop), Price.of(target));
    }
}
