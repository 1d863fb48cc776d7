package dev.tradeplane.risk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tradeplane.testsupport.clock.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatchClockTest {
    private final TickingClock wall = TickingClock.onMondayMorning();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final BatchClock clock = new BatchClock(wall, nanos::get);

    @Test
    void seesNoJumpInTimeThatPasses() {
        clock.read();
        pass(Duration.ofMinutes(90));

        assertEquals(reading(Duration.ofMinutes(90), Duration.ZERO), clock.read());
    }

    @Test
    void tellsHowFarTheClockWasSetForward() {
        clock.read();
        pass(Duration.ofSeconds(2));
        wall.advance(Duration.ofHours(1));

        assertEquals(reading(Duration.ofSeconds(3602), Duration.ofHours(1)), clock.read());
        assertEquals(reading(Duration.ofSeconds(3602), Duration.ZERO), clock.read());
    }

    @Test
    void tellsHowFarTheClockWasSetBackAndGoesOnFromThere() {
        clock.read();
        wall.advance(Duration.ofHours(-1));

        assertEquals(reading(Duration.ofHours(-1), Duration.ofHours(-1)), clock.read());
        pass(Duration.ofSeconds(1));
        assertEquals(reading(Duration.ofSeconds(-3599), Duration.ZERO), clock.read());
    }

    @Test
    void needsToTellNothingOfAStepBackThatIsShorterThanTheTimeSince() {
        clock.read();
        pass(Duration.ofMinutes(5));
        wall.advance(Duration.ofMinutes(-1));

        assertEquals(reading(Duration.ofMinutes(4), Duration.ZERO), clock.read());
    }

    @Test
    void waitsOutAStepBackThatIsWithinItsInaccuracy() {
        clock.read();
        wall.advance(Duration.ofMillis(-3));

        assertEquals(reading(Duration.ZERO, Duration.ZERO), clock.read());
        pass(Duration.ofMillis(8));
        assertEquals(reading(Duration.ofMillis(5), Duration.ZERO), clock.read());
    }

    private void pass(Duration time) {
        wall.advance(time);
        nanos.addAndGet(time.toNanos());
    }

    private static BatchClock.Reading reading(Duration afterTheStart, Duration jump) {
        Instant now = TickingClock.MONDAY_MORNING.plus(afterTheStart);
        return new BatchClock.Reading(now, jump);
    }
}
