package dev.tradeplane.broker.adapter.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tradeplane.broker.adapter.RateLimit;
import dev.tradeplane.broker.adapter.RateScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateBudgetTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MILLI = 1_000_000;

    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final AtomicInteger sharers = new AtomicInteger(1);

    @Test
    void letsNoMoreThroughInAnyStretchOfTime() {
        RateBudget budget = budget(8, SECOND);

        assertEquals(8, taken(budget, 20));
        nanos.addAndGet(999L * MILLI);
        assertEquals(0, taken(budget, 20));
        nanos.addAndGet(MILLI);
        assertEquals(8, taken(budget, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 9, 20})
    void allReplicasTogetherStayWithinTheLimit(int replicas) {
        sharers.set(replicas);
        List<RateBudget> budgets =
                Stream.generate(() -> budget(8, SECOND)).limit(replicas).toList();
        int seconds = 60;

        int sent = 0;
        for (int tick = 0; tick < seconds * 100; tick++) {
            sent += budgets.stream().mapToInt(budget -> taken(budget, 1)).sum();
            nanos.addAndGet(10L * MILLI);
        }

        // Of the first stretch of time each may have used its part before the clock ran.
        assertTrue(sent <= 8 * seconds + replicas, "sent " + sent);
        assertTrue(sent >= replicas, "nobody is left without any");
    }

    @Test
    void aPartOfLessThanOneIsOneInALongerTime() {
        sharers.set(3);
        RateBudget budget = budget(1, SECOND);

        assertEquals(1, taken(budget, 5));
        nanos.addAndGet(2_999L * MILLI);
        assertEquals(0, taken(budget, 5));
        nanos.addAndGet(MILLI);
        assertEquals(1, taken(budget, 5));
    }

    @Test
    void waitsUntilItIsBackInAPartThatBecameSmaller() {
        RateBudget budget = budget(8, SECOND);
        for (int i = 0; i < 8; i++) {
            assertEquals(1, taken(budget, 1));
            nanos.addAndGet(10L * MILLI);
        }

        sharers.set(4);

        assertEquals(Duration.ofMillis(980), budget.take(CallKind.ORDER_WRITE).orElseThrow());
        sharers.set(1);
        assertEquals(Duration.ofMillis(920), budget.take(CallKind.ORDER_WRITE).orElseThrow());
    }

    @Test
    void theLastTenthOfWhatAllShareIsForOrders() {
        RateBudget shared = new RateBudget(
                List.of(new RateLimit(RateScope.EVERYTHING, 90, Duration.ofMinutes(1))), sharers::get, nanos::get);

        assertEquals(81, taken(shared, 200, CallKind.QUOTE));
        assertEquals(0, taken(shared, 1, CallKind.ORDER_READ));
        assertEquals(9, taken(shared, 200, CallKind.ORDER_WRITE));
    }

    @Test
    void nothingIsKeptOfALimitThatNoOrderCountsAgainst() {
        RateBudget quotes = new RateBudget(
                List.of(new RateLimit(RateScope.QUOTES, 30, Duration.ofMinutes(1))), sharers::get, nanos::get);

        assertEquals(30, taken(quotes, 200, CallKind.QUOTE));
    }

    private RateBudget budget(int requests, Duration per) {
        return new RateBudget(List.of(new RateLimit(RateScope.ORDER_WRITES, requests, per)), sharers::get, nanos::get);
    }

    private static int taken(RateBudget budget, int tries) {
        return taken(budget, tries, CallKind.ORDER_WRITE);
    }

    private static int taken(RateBudget budget, int tries, CallKind kind) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += budget.take(kind).isEmpty() ? 1 : 0;
        }
        return taken;
    }
}
