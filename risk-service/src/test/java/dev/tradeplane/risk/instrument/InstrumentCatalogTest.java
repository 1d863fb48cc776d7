package dev.tradeplane.risk.instrument;

import static dev.tradeplane.testsupport.fixture.InstrumentsOfIndia.RELIANCE;
import static dev.tradeplane.testsupport.fixture.InstrumentsOfIndia.TCS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.contracts.market.Quote;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InstrumentCatalogTest {
    private static final InstrumentId NOBODYS = InstrumentId.of("NSE:NOBODYS");

    private final AskedMarket market = new AskedMarket();
    private final Map<InstrumentId, Quote> prices = new ConcurrentHashMap<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final InstrumentCatalog catalog = catalog(Runnable::run);

    @Test
    void anOrdersInstrumentIsAskedForWithItsPriceBeforeItIsDecided() {
        catalog.lookUp(RELIANCE).join();

        assertNotNull(catalog.find(RELIANCE));
        assertTrue(prices.containsKey(RELIANCE));
        assertEquals(List.of(List.of(RELIANCE)), market.questions());
    }

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        catalog.lookUp(RELIANCE).join();

        assertTrue(catalog.isAtHand(RELIANCE));
        catalog.lookUp(RELIANCE).join();

        assertEquals(1, market.questions().size());
    }

    @Test
    void manyOrdersInOneInstrumentAskOnce() {
        InstrumentCatalog slow = catalog(waiting::add);

        CompletableFuture<@Nullable Void> first = slow.lookUp(RELIANCE);
        CompletableFuture<@Nullable Void> second = slow.lookUp(RELIANCE);
        waiting.forEach(Runnable::run);

        assertTrue(first.isDone());
        assertTrue(second.isDone());
        assertEquals(1, market.questions().size());
    }

    @Test
    void anUnknownOneIsNotAskedForAgainAndAgain() {
        catalog.lookUp(NOBODYS).join();
        catalog.lookUp(NOBODYS).join();

        assertNull(catalog.find(NOBODYS));
        assertFalse(catalog.isStale(NOBODYS));
        assertEquals(1, market.questions().size());
    }

    @Test
    void oneWithoutAPriceIsNotAskedForAgainAndAgain() {
        market.withoutPrices(true);

        catalog.lookUp(TCS).join();
        catalog.lookUp(TCS).join();

        assertNotNull(catalog.find(TCS));
        assertNull(prices.get(TCS));
        assertEquals(1, market.questions().size());
    }

    @Test
    void doesNotWaitForAnAnswerThatDoesNotCome() throws Exception {
        InstrumentCatalog slow = catalog(waiting::add);

        slow.lookUp(RELIANCE).get(5, TimeUnit.SECONDS);

        assertNull(slow.find(RELIANCE));
        assertTrue(slow.isStale(RELIANCE), "nobody knows whether it exists");
    }

    @Test
    void nobodyKnowsWhatExistsWhileBrokerServiceIsAway() {
        catalog.lookUp(RELIANCE).join();
        market.away(true);

        catalog.lookUp(TCS).join();

        assertTrue(catalog.isStale(TCS));
        assertNotNull(catalog.find(RELIANCE), "what is known goes on");
    }

    @Test
    void keepsWhatItKnowsWhileTheMasterIsMissing() {
        catalog.lookUp(RELIANCE).join();
        market.withoutMaster();

        catalog.refresh();
        catalog.lookUp(TCS).join();

        assertTrue(catalog.isStale(TCS));
        assertNotNull(catalog.find(RELIANCE));
        assertNull(catalog.find(TCS));
    }

    @Test
    void dropsWhatTheMasterNoLongerHas() {
        catalog.lookUp(RELIANCE).join();
        market.delists(RELIANCE);

        catalog.refresh();

        assertNull(catalog.find(RELIANCE));
    }

    @Test
    void hasEverythingFollowedAgainAfterBrokerServiceForgot() {
        catalog.lookUp(RELIANCE).join();
        market.forgetsWhatItFollows();

        catalog.refresh();

        assertTrue(market.follows(RELIANCE));
    }

    @Test
    void asksAgainSoonWhileItGetsNoAnswer() {
        market.away(true);
        assertEquals(Duration.ofMillis(200), catalog.refresh());
        assertFalse(catalog.isLoaded());

        market.away(false);
        assertEquals(Duration.ofMinutes(1), catalog.refresh());
    }

    private InstrumentCatalog catalog(Executor threads) {
        return new InstrumentCatalog(market, prices::get, this::take, threads, Duration.ofMillis(300));
    }

    private void take(Collection<Quote> quotes) {
        quotes.forEach(quote -> prices.put(quote.instrument(), quote));
    }
}
