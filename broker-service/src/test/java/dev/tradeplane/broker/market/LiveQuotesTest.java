package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import dev.tradeplane.contracts.money.Price;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveQuotesTest {
    private static final InstrumentId FIRST = FileMarket.id(1);
    private static final InstrumentId SECOND = FileMarket.id(2);
    private static final InstrumentId THIRD = FileMarket.id(3);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TickingClock clock = TickingClock.onMondayMorning();
    private final ToldMarket market = new ToldMarket();
    private final LiveQuotes quotes = LiveDesk.quotes(market, clock, 2);

    @Test
    void whoAsksForAnInstrumentWaitsForItsFirstPrice() throws InterruptedException {
        market.tells(FIRST, "430", clock.instant());

        CompletableFuture<List<Quote>> asked = CompletableFuture.supplyAsync(() -> quotes.follow(Set.of(FIRST), LONG));
        quotes.awaitTurn(LONG);
        quotes.round();

        assertEquals(List.of(quote(FIRST, "430", clock.instant())), asked.join());
    }

    @Test
    void doesNotWaitForWhatTheBrokerWasAskedForBefore() {
        follow(FIRST);

        assertEquals(List.of(), quotes.follow(Set.of(FIRST), LONG));
    }

    @Test
    void newcomersAreAskedForFirstAndTheOthersNext() {
        follow(FIRST);
        quotes.round();
        follow(SECOND);
        quotes.round();

        assertEquals(List.of(List.of(FIRST), List.of(FIRST), List.of(SECOND), List.of(FIRST, SECOND)), market.asked());
    }

    @Test
    void whatWasNotAskedForLongestMakesRoom() {
        market.tells(FIRST, "430", clock.instant());
        market.tells(THIRD, "77", clock.instant());
        follow(FIRST);
        follow(SECOND);
        follow(THIRD);
        quotes.round();

        assertEquals(List.of(SECOND, THIRD), quotes.followed());
        assertEquals(List.of(quote(THIRD, "77", clock.instant())), quotes.all());
    }

    @Test
    void aPriceKeepsTheTimeTheBrokerGaveIt() {
        Instant then = clock.instant();
        market.tells(FIRST, "430", then);
        follow(FIRST);

        clock.advance(Duration.ofMinutes(50));
        quotes.round();

        assertEquals(List.of(quote(FIRST, "430", then)), quotes.all());
    }

    @Test
    void theLastPriceGrowsOldWhileTheBrokerIsAwayOrTalksNonsense() {
        Instant then = clock.instant();
        market.tells(FIRST, "430", then);
        follow(FIRST);

        market.away(true);
        quotes.round();
        market.away(false);
        market.tells(FIRST, "0", clock.instant());
        quotes.round();

        assertEquals(List.of(quote(FIRST, "430", then)), quotes.all());
    }

    private void follow(InstrumentId instrument) {
        quotes.follow(Set.of(instrument), Duration.ZERO);
        quotes.round();
    }

    private static Quote quote(InstrumentId instrument, String price, Instant at) {
        return new Quote(instrument, Price.of(price), at, "kite");
    }
}
