package dev.tradeplane.risk.pace;

import static dev.tradeplane.testsupport.fixture.Intents.anOrderIntent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderPaceTest {
    private static final Instant NOW = TickingClock.MONDAY_MORNING;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final OrderContent CONTENT = OrderContent.of(anOrderIntent().build(), "rest/test");

    private final OrderPace pace = new OrderPace(TODAY, 0);

    @Test
    void countsOrdersAndChangesOfThemAlike() {
        pace.approved(CONTENT, NOW, TODAY, WINDOW);
        pace.replaced(NOW.plusMillis(500), TODAY);

        assertEquals(2, pace.inLastSecond(NOW.plusMillis(999)));
        assertEquals(1, pace.inLastSecond(NOW.plusMillis(1000)));
        assertEquals(2, pace.inLastLongSecond(NOW.plusMillis(1099)));
        assertEquals(1, pace.inLastLongSecond(NOW.plusMillis(1100)));
        assertEquals(2, pace.inLastMinute(NOW.plusSeconds(59)));
        assertEquals(2, pace.ordersOn(TODAY));
    }

    @Test
    void nothingGetsOlderBecauseTheClockWasSetForward() {
        pace.approved(CONTENT, NOW, TODAY, WINDOW);

        pace.clockSetForward(Duration.ofHours(1));
        Instant later = NOW.plus(Duration.ofHours(1));

        assertEquals(1, pace.inLastSecond(later));
        assertEquals(later, pace.seenWithin(CONTENT, WINDOW, later.plusSeconds(9)));
        assertNull(pace.seenWithin(CONTENT, WINDOW, later.plusSeconds(10)));
        pace.approved(CONTENT, later.plusSeconds(30), TODAY, WINDOW);
        assertEquals(2, pace.inLastMinute(later.plusSeconds(59)));
        assertEquals(1, pace.inLastMinute(later.plusSeconds(60)));
    }

    @Test
    void readsBackWhatWasStoredInAnyOrder() {
        pace.remember(CONTENT, NOW);
        pace.remember(NOW.minusSeconds(30));

        assertEquals(1, pace.inLastMinute(NOW.plusSeconds(30)));
        assertEquals(0, pace.ordersOn(TODAY));
    }
}
