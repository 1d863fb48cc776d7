package dev.tradeplane.broker.adapter.paper;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.OrderToSend;
import dev.tradeplane.broker.adapter.SendWindows;
import dev.tradeplane.broker.adapter.SubmissionOutcome;
import dev.tradeplane.contracts.id.ClientOrderId;
import dev.tradeplane.contracts.intent.OrderType;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.contracts.money.Quantity;
import dev.tradeplane.contracts.order.OrderState;
import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.fixture.InstrumentsOfIndia;
import dev.tradeplane.testsupport.fixture.OrderIntentBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperExitsTest {
    private static final ClientOrderId ENTRY = ClientOrderId.of("T0000000000000000001");

    private List<PaperOrder> book = List.of();
    private int offered = 100;

    @Test
    void workOnceTheEntryIsFilled() {
        enter(bracket().limit("2445"), "2450");
        assertTrue(exits().isEmpty());

        tick("2445");

        assertEquals(
                List.of(OrderType.LIMIT, OrderType.STOP),
                exits().stream().map(PaperOrder::type).sorted().toList());
        assertTrue(exits().stream().allMatch(exit -> exit.side() == Side.SELL && exit.isOpen()));
    }

    @Test
    void takeTheProfitAndDropTheStop() {
        enter(bracket(), "2450");

        tick("2460");

        assertEquals(OrderState.FILLED, exit(OrderType.LIMIT).state());
        assertEquals(OrderState.CANCELED, exit(OrderType.STOP).state());
    }

    @Test
    void giveUpAtTheStopAndDropTheTarget() {
        enter(bracket(), "2450");

        tick("2440");

        assertEquals(OrderState.CANCELED, exit(OrderType.LIMIT).state());
        assertEquals(OrderState.FILLED, exit(OrderType.STOP).state());
    }

    @Test
    void tradeTogetherWhatTheEntryTradedAndNoMore() {
        enter(bracket(), "2450");
        offered = 4;
        tick("2460");
        offered = 100;

        tick("2440");

        assertEquals(Quantity.of(4), exit(OrderType.LIMIT).filled());
        assertEquals(OrderState.CANCELED, exit(OrderType.LIMIT).state());
        assertEquals(Quantity.of(6), exit(OrderType.STOP).filled());
        assertEquals(OrderState.CANCELED, exit(OrderType.STOP).state());
    }

    @Test
    void protectWhatWasTradedOfAnEntryThatIsCanceled() {
        offered = 4;
        enter(bracket().limit("2450"), "2450");

        round("2450", new PaperRequest.Cancel(ENTRY));

        assertTrue(exits().stream().allMatch(exit -> exit.quantity().equals(Quantity.of(4))));
        assertEquals(2, exits().size());
    }

    @Test
    void areNoneOfAnEntryThatNeverTraded() {
        enter(bracket().limit("2445"), "2450");

        round("2450", new PaperRequest.Cancel(ENTRY));

        assertTrue(exits().isEmpty());
    }

    @Test
    void areMadeOnce() {
        enter(bracket(), "2450");

        enter(bracket(), "2450");
        tick("2451");

        assertEquals(2, exits().size());
    }

    @Test
    void mayBeOneAlone() {
        enter(anOrderIntent().buy(10).stopLoss("2440"), "2450");

        tick("2440");

        assertEquals(
                List.of(OrderState.FILLED),
                exits().stream().map(PaperOrder::state).toList());
    }

    private static OrderIntentBuilder bracket() {
        return anOrderIntent().buy(10).stopLoss("2440").takeProfit("2460");
    }

    private void enter(OrderIntentBuilder entry, String last) {
        OrderToSend order = new OrderToSend(ENTRY, entry.build(), SendWindows.open());
        assertInstanceOf(SubmissionOutcome.Acknowledged.class, round(last, new PaperRequest.Submit(order)));
    }

    private void tick(String last) {
        round(last, new PaperRequest.Tick(List.of(quote(last))));
    }

    private SubmissionOutcome round(String last, PaperRequest request) {
        PaperRound round = new PaperRound(
                book, instrument -> Optional.of(quote(last)), Quantity.of(offered), TickingClock.MONDAY_MORNING);
        SubmissionOutcome answer = round.apply(request).orElse(null);
        List<ClientOrderId> changed =
                round.changed().stream().map(PaperOrder::clientOrderId).toList();
        book = List.of(
                        book.stream().filter(order -> !changed.contains(order.clientOrderId())),
                        round.changed().stream(),
                        round.created().stream())
                .stream()
                .flatMap(orders -> orders)
                .toList();
        return answer;
    }

    private static Quote quote(String last) {
        return new Quote(InstrumentsOfIndia.RELIANCE, Price.of(last), TickingClock.MONDAY_MORNING, "test");
    }

    private List<PaperOrder> exits() {
        return book.stream().filter(order -> ENTRY.equals(order.entry())).toList();
    }

    private PaperOrder exit(OrderType type) {
        return exits().stream().filter(exit -> exit.type() == type).findFirst().orElseThrow();
    }
}
