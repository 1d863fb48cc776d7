package dev.tradeplane.testsupport.simulator.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.testsupport.clock.TickingClock;
import dev.tradeplane.testsupport.simulator.listing.IndianListings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final String INFY = "NSE:INFY";

    private final Deque<Runnable> due = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();
    private final Undisturbed interference = new Undisturbed();
    private final TickingClock clock = TickingClock.onMondayMorning();
    private final Market market = new Market(
            IndianListings.on(LocalDate.of(2026, 11, 23)),
            new MarketSettings(Duration.ofMillis(5), new BigDecimal("1000000")),
            clock,
            (delay, work) -> due.add(work),
            interference);
    private int orders;

    MarketTest() {
        market.listen(event -> changes.add(event.change()));
        push("1500", null);
    }

    @Test
    void anArrivingOrderGetsTheMarketsPriceAndARestingOneItsOwn() {
        String arriving = opened(limit(Side.BUY, "10", "1510"));
        String resting = opened(limit(Side.BUY, "10", "1490"));
        push("1480", null);

        assertAmount("1500", order(arriving).progress().averagePrice());
        assertAmount("1490", order(resting).progress().averagePrice());
    }

    @Test
    void noMoreIsFilledThanThePriceIsGoodFor() {
        String id = opened(limit(Side.BUY, "10", "1490"));

        push("1490", "4");

        assertAmount("4", order(id).filled());
        assertEquals(State.WORKING, order(id).state());
        push("1489", null);
        assertEquals(State.FILLED, order(id).state());
    }

    @Test
    void whatIsImmediateIsCanceledWhenItCanNotBeFilled() {
        String some = opened(limit(Side.BUY, "10", "1490").withValidity(Validity.IOC));
        push("1500", "4");
        String part = opened(limit(Side.BUY, "10", "1510").withValidity(Validity.IOC));
        push("1500", "4");
        String all = opened(limit(Side.BUY, "10", "1510").withValidity(Validity.FOK));

        assertEquals(State.CANCELED, order(some).state());
        assertAmount("4", order(part).filled());
        assertEquals(State.CANCELED, order(part).state());
        assertAmount("0", order(all).filled());
    }

    @Test
    void aStopWaitsThenTradesAsAMarketOrder() {
        String id = opened(terms(Side.SELL, Kind.STOP, "10", null, "1490"));
        assertEquals(State.WAITING, order(id).state());

        push("1485", null);

        assertAmount("1485", order(id).progress().averagePrice());
    }

    @Test
    void aTrailingStopFollowsThePriceAndNeverGoesBack() {
        Terms trailing = terms(Side.SELL, Kind.TRAILING_STOP, "10", null, null)
                .withTrail(new Trail(new BigDecimal("10"), false));
        String id = opened(trailing);

        push("1520", null);
        push("1511", null);
        assertEquals(State.WAITING, order(id).state());
        push("1510", null);

        assertAmount("1510", order(id).progress().averagePrice());
    }

    @Test
    void aLegWorksOnceItsEntryIsFilledAndEndsItsRival() {
        String entry = opened(limit(Side.BUY, "10", "1490"));
        String target = leg(entry, terms(Side.SELL, Kind.LIMIT, "10", "1550", null));
        String stop = leg(entry, terms(Side.SELL, Kind.STOP, "10", null, "1450"));
        assertEquals(State.HELD, order(target).state());

        push("1490", null);
        assertEquals(State.WORKING, order(target).state());
        push("1550", null);

        assertEquals(State.FILLED, order(target).state());
        assertEquals(State.CANCELED, order(stop).state());
    }

    @Test
    void legsEndWithAnEntryThatWasNeverFilled() {
        String entry = opened(limit(Side.BUY, "10", "1490"));
        String target = leg(entry, terms(Side.SELL, Kind.LIMIT, "10", "1550", null));

        market.cancel(entry);
        settle();

        assertEquals(State.CANCELED, order(target).state());
    }

    @Test
    void aLegForAPartWorksForWhatItsEntryFilledBeforeItEnded() {
        push("1500", "4");
        String entry = opened(limit(Side.BUY, "10", "1500"));
        Terms exit = terms(Side.SELL, Kind.STOP, "10", null, "1450");
        String whole = leg(entry, exit);
        String part = received(new Placement(null, entry, null, Map.of()).alsoForPart(), exit);

        market.cancel(entry);
        settle();

        assertEquals(State.CANCELED, order(whole).state());
        assertEquals(State.WAITING, order(part).state());
        assertAmount("4", order(part).terms().quantity());
    }

    @Test
    void aCancelCanLoseTheRaceEvenThoughItWasTaken() {
        interference.fate = Interference.Fate.OVERTAKEN;
        String id = opened(limit(Side.BUY, "10", "1490"));

        boolean taken = market.cancel(id);
        settle();

        assertTrue(taken);
        assertEquals(State.FILLED, order(id).state());
    }

    @Test
    void aCancelThatComesTooLateIsRefused() {
        interference.fate = Interference.Fate.TOO_LATE;
        String id = opened(limit(Side.BUY, "10", "1490"));

        assertFalse(market.cancel(id));
        assertEquals(State.FILLED, order(id).state());
    }

    @Test
    void anOrderThatReplacesAnotherTakesItsPlace() {
        String old = opened(limit(Side.BUY, "10", "1490"));

        market.replace(old, "new", Placement.alone(null, Map.of()), limit(Side.BUY, "20", "1495"));
        settle();

        assertEquals(State.REPLACED, order(old).state());
        assertEquals(State.WORKING, order("new").state());
    }

    @Test
    void whatTheAccountCanNotPayIsRejectedAfterItWasTaken() {
        String id = opened(limit(Side.BUY, "10000", "1490"));

        assertEquals(State.REJECTED, order(id).state());
        assertEquals(List.of(Change.RECEIVED, Change.REJECTED), changes);
    }

    @Test
    void anExitNeedsNoMoney() {
        opened(limit(Side.BUY, "600", "1500"));

        String exit = opened(limit(Side.SELL, "600", "1500"));

        assertEquals(State.FILLED, order(exit).state());
        assertAmount("1000000", market.funds().available());
    }

    @Test
    void theBookCanBeSeenAsItWas() {
        String id = opened(limit(Side.BUY, "10", "1490"));
        var then = order(id).progress().updatedAt();

        clock.advance(Duration.ofSeconds(1));
        push("1490", null);

        assertEquals(State.WORKING, market.book(then).order(id).orElseThrow().state());
        assertTrue(market.book(then).fills().isEmpty());
        assertEquals(State.FILLED, market.book(null).order(id).orElseThrow().state());
    }

    @Test
    void whatIsGoodForTheDayExpiresAtItsEnd() {
        String today = opened(limit(Side.BUY, "10", "1490"));
        String later = opened(limit(Side.BUY, "10", "1490").withValidity(Validity.GTC));

        market.close();

        assertEquals(State.EXPIRED, order(today).state());
        assertEquals(State.WORKING, order(later).state());
    }

    @Test
    void aPositionThatTurnsRealizesWhatItClosedAndBeginsAnew() {
        opened(limit(Side.BUY, "10", "1500"));
        push("1520", null);
        opened(limit(Side.SELL, "15", "1520"));

        Position position = market.positions().getFirst();

        assertAmount("-5", position.quantity());
        assertAmount("200", position.realized());
        assertAmount("1520", position.averagePrice());
    }

    private String opened(Terms terms) {
        return received(Placement.alone("tag", Map.of()), terms);
    }

    private String leg(String entry, Terms terms) {
        return received(new Placement(null, entry, "rivals", Map.of()), terms);
    }

    private String received(Placement placement, Terms terms) {
        orders++;
        String id = "order" + orders;
        market.receive(id, placement, terms);
        settle();
        return id;
    }

    private void settle() {
        while (!due.isEmpty()) {
            due.removeFirst().run();
        }
    }

    private void push(String price, String tradable) {
        market.push(new Tick(INFY, new BigDecimal(price), tradable == null ? null : new BigDecimal(tradable)));
    }

    private Order order(String id) {
        return market.order(id).orElseThrow();
    }

    private static Terms limit(Side side, String quantity, String price) {
        return terms(side, Kind.LIMIT, quantity, price, null);
    }

    private static Terms terms(Side side, Kind kind, String quantity, String limit, String trigger) {
        return new Terms(
                INFY,
                side,
                kind,
                new BigDecimal(quantity),
                limit == null ? null : new BigDecimal(limit),
                trigger == null ? null : new BigDecimal(trigger),
                null,
                Validity.DAY,
                "MIS");
    }

    private static void assertAmount(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), actual::toPlainString);
    }

    private static final class Undisturbed implements Interference {
        private Fate fate = Fate.OBEYED;

        @Override
        public Optional<String> rejection(Order order) {
            return Optional.empty();
        }

        @Override
        public BigDecimal fillable(Order order, BigDecimal quantity) {
            return quantity;
        }

        @Override
        public Fate fateOfCancel(Order order) {
            return fate;
        }
    }
}
