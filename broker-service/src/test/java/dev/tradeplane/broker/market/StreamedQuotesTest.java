package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prices of a broker that tells them by itself: what is asked for all the same, and what is not. */
@Timeout(20)
class StreamedQuotesTest {
    private static final InstrumentId FIRST = FileMarket.id(1);
    private static final InstrumentId SECOND = FileMarket.id(2);
    private static final InstrumentId THIRD = FileMarket.id(3);

    private final TickingClock clock = TickingClock.onMondayMorning();
    private final ToldMarket market = new ToldMarket().streams();
    private final LiveQuotes quotes = LiveDesk.quotes(market, clock, 2).open();

    @Test
    void aNewcomerIsAskedForOnceAndToldFromThenOn() {
        follow(FIRST);
        tells(FIRST, "431");

        assertEquals(Set.of(FIRST), market.stream().followed());
        assertEquals(List.of(List.of(FIRST)), market.asked());
        assertEquals("431", price(FIRST));
        assertEquals("kite", quotes.all().getFirst().source());
        assertEquals(clock.instant(), quotes.all().getFirst().observedAt());
    }

    @Test
    void whoeverWaitsForAFirstPriceTakesTheOneThatIsTold() {
        CompletableFuture<List<Quote>> asked =
                CompletableFuture.supplyAsync(() -> quotes.follow(Set.of(FIRST), Duration.ofSeconds(10)));
        while (quotes.followed().isEmpty()) {
            Thread.onSpinWait();
        }
        tells(FIRST, "431");

        assertEquals("431", asked.join().getFirst().lastPrice().toString());
        assertEquals(List.of(), market.asked());
    }

    @Test
    void whatIsToldIsNotAskedFor() {
        follow(FIRST);

        for (int second = 0; second < 300; second++) {
            pass(Duration.ofSeconds(1));
            tells(FIRST, "430");
        }

        assertEquals(1, market.asked().size());
    }

    @Test
    void aSilentInstrumentIsAskedForEverMoreRarelyWhileThatBringsNothingNew() {
        follow(FIRST);

        for (int minute = 0; minute < 60; minute++) {
            pass(Duration.ofMinutes(1));
        }

        // After 40 s, 80, 160 and so on to an hour: what the first request brought was nothing.
        assertTrue(market.asked().size() <= 8, market.asked().size() + " requests");
        assertTrue(market.asked().size() >= 5, market.asked().size() + " requests");
    }

    @Test
    void aRequestThatShowsTheStreamMissesSomethingEndsThePatience() {
        market.tells(FIRST, "430", clock.instant());
        follow(FIRST);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        int before = market.asked().size();

        market.tells(FIRST, "432", clock.instant());
        pass(Duration.ofMinutes(3));
        pass(LiveDesk.SILENCE);

        assertEquals("432", price(FIRST));
        assertEquals(before + 2, market.asked().size());
    }

    @Test
    void afterAGapEachIsAskedForOnce() {
        follow(FIRST);
        follow(SECOND);
        market.asked().clear();

        quotes.lost();
        quotes.opened();
        for (int second = 0; second < 50; second++) {
            pass(Duration.ofSeconds(1));
        }

        assertEquals(2, market.asked().size(), market.asked().toString());
        assertEquals(Set.of(List.of(FIRST), List.of(SECOND)), Set.copyOf(market.asked()));
    }

    @Test
    void whatIsToldAfterAGapIsNotAskedFor() {
        follow(FIRST);
        market.asked().clear();

        quotes.lost();
        quotes.opened();
        tells(FIRST, "431");
        pass(LiveDesk.SILENCE.minusSeconds(1));

        assertEquals(List.of(), market.asked());
    }

    @Test
    void aStreamThatFailsLeavesAskingOneByOne() {
        follow(FIRST);
        follow(SECOND);
        market.asked().clear();
        quotes.lost();

        for (int second = 0; second < 600; second++) {
            market.tells(FIRST, "430." + second, clock.instant());
            market.tells(SECOND, "77." + second, clock.instant());
            pass(Duration.ofSeconds(1));
        }

        assertEquals(30, market.asked().size());
        assertEquals(15, market.asked().stream().filter(List.of(FIRST)::equals).count());
    }

    @Test
    void whatCannotBeTrueIsNotBelievedOfAStreamEither() {
        follow(FIRST);
        tells(FIRST, "430");
        tells(FIRST, "0");
        tells(FIRST, "4300");

        assertEquals("430", price(FIRST));
    }

    @Test
    void aStreamThatTellsOnlyNonsenseIsSilent() {
        follow(FIRST);
        tells(FIRST, "430");
        market.asked().clear();

        for (int second = 0; second < 45; second++) {
            pass(Duration.ofSeconds(1));
            tells(FIRST, "0");
        }

        assertEquals(List.of(List.of(FIRST)), market.asked());
    }

    @Test
    void whoMadeRoomIsNotFollowedAnyMore() {
        follow(FIRST);
        follow(SECOND);
        follow(THIRD);
        tells(FIRST, "430");

        assertEquals(Set.of(SECOND, THIRD), market.stream().followed());
        assertEquals(List.of(), quotes.all());
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNotAskedForEachOfMany() {
        market.away(true);
        quotes.follow(Set.of(FIRST, SECOND), Duration.ZERO);
        quotes.round();

        assertEquals(1, market.asked().size());

        market.away(false);
        for (int second = 0; second < 45; second++) {
            pass(Duration.ofSeconds(1));
        }
        assertEquals(3, market.asked().size());
    }

    @Test
    void allAreAskedForAsSoonAsSomebodyIsLoggedIn() {
        market.loggedIn(false);
        quotes.follow(Set.of(FIRST, SECOND), Duration.ZERO);
        pass(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        market.asked().clear();

        market.loggedIn(true);
        pass(Duration.ofSeconds(1));

        assertEquals(Set.of(List.of(FIRST), List.of(SECOND)), Set.copyOf(market.asked()));
    }

    @Test
    void closesItsStream() {
        quotes.close();

        assertTrue(market.stream().isClosed());
    }

    private void follow(InstrumentId instrument) {
        quotes.follow(Set.of(instrument), Duration.ZERO);
        quotes.round();
    }

    private void pass(Duration time) {
        clock.advance(time);
        quotes.round();
    }

    private void tells(InstrumentId instrument, String price) {
        quotes.told(new Tick(instrument, new BigDecimal(price), null, null, clock.instant(), "kite"));
    }

    private String price(InstrumentId instrument) {
        return quotes.all().stream()
                .filter(quote -> quote.instrument().equals(instrument))
                .findFirst()
                .orElseThrow()
                .lastPrice()
                .toString();
    }
}
