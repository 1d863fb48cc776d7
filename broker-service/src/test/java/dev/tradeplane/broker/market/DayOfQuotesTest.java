package dev.tradeplane.broker.market;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.RateLimit;
import dev.tradeplane.broker.adapter.RateScope;
import dev.tradeplane.broker.adapter.SessionLife;
import dev.tradeplane.broker.adapter.breeze.BreezeRates;
import dev.tradeplane.broker.quote.quarantine.Tick;
import dev.tradeplane.contracts.id.InstrumentId;
import dev.tradeplane.testsupport.clock.TickingClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What twenty followed instruments cost at Breeze, where each price asked for is one of a few thousand calls a day: counted
 * second by second, from a login in the morning to the midnight that ends the session.
 */
@Timeout(60)
class DayOfQuotesTest {
    private static final LocalTime LOGIN = LocalTime.of(8, 30);
    private static final LocalTime OPEN = LocalTime.of(9, 15);
    private static final LocalTime CLOSE = LocalTime.of(15, 30);
    private static final long DAY = Duration.between(LOGIN, LocalTime.MAX).toSeconds();

    private final TickingClock clock = TickingClock.at(
            TickingClock.MONDAY_MORNING.atZone(SessionLife.INDIA).with(LOGIN).toInstant());
    private final ToldMarket market = new ToldMarket().streams();
    private final LiveQuotes quotes = LiveDesk.quotes(market, clock, 1000).open();
    private final Set<InstrumentId> twenty =
            IntStream.range(0, 20).mapToObj(FileMarket::id).collect(Collectors.toSet());

    @Test
    void aDayOnWhichTheStreamTellsPricesCostsAFractionOfTheDeclaredCalls() {
        int spent = day(second -> isOpen() && second % 2 == 0);

        assertTrue(spent <= declared(Duration.ofDays(1)) / 2, spent + " calls");
    }

    @Test
    void aDayOnWhichNothingTradesStaysWithinThem() {
        int spent = day(second -> false);

        assertTrue(spent <= declared(Duration.ofDays(1)), spent + " calls");
    }

    @Test
    void aDayOnWhichTheStreamFailsForHoursStaysWithinThem() {
        quotes.lost();

        int spent = day(second -> isOpen() && second > Duration.ofHours(5).toSeconds());

        assertTrue(spent <= declared(Duration.ofDays(1)), spent + " calls");
    }

    @Test
    void aStreamThatIsLostEveryMinuteStaysWithinThem() {
        int spent = day(second -> {
            if (second % 60 == 0) {
                quotes.lost();
                quotes.opened();
            }
            return isOpen() && second % 60 > 50;
        });

        assertTrue(spent <= declared(Duration.ofDays(1)), spent + " calls");
    }

    /** Whether the stream tells prices in this second. */
    @FunctionalInterface
    private interface Told {
        boolean in(long second);
    }

    /** The calls of a day in whose open hours every instrument trades each second. */
    private int day(Told told) {
        Deque<Long> minute = new ArrayDeque<>();
        int most = declared(Duration.ofMinutes(1));
        quotes.follow(twenty, Duration.ZERO);
        int before = 0;
        for (long second = 0; second < DAY; second++) {
            trade(told.in(second));
            quotes.round();
            for (; before < market.asked().size(); before++) {
                minute.addLast(second);
            }
            while (!minute.isEmpty() && minute.peekFirst() <= second - 60) {
                minute.removeFirst();
            }
            assertTrue(minute.size() <= most, minute.size() + " calls in a minute");
            clock.advance(Duration.ofSeconds(1));
        }
        return before;
    }

    private void trade(boolean told) {
        if (!isOpen()) {
            return;
        }
        for (InstrumentId instrument : twenty) {
            market.tells(instrument, "430", clock.instant());
            if (told) {
                quotes.told(new Tick(instrument, new BigDecimal("430"), null, null, clock.instant(), "kite"));
            }
        }
    }

    private boolean isOpen() {
        LocalTime now = clock.instant().atZone(SessionLife.INDIA).toLocalTime();
        return !now.isBefore(OPEN) && now.isBefore(CLOSE);
    }

    private static int declared(Duration per) {
        List<RateLimit> limits = BreezeRates.declared().stream()
                .filter(limit ->
                        limit.scope() == RateScope.QUOTES && limit.per().equals(per))
                .toList();
        return limits.getFirst().requests();
    }
}
