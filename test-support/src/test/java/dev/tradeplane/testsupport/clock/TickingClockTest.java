package dev.tradeplane.testsupport.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TickingClockTest {
    private final TickingClock clock = TickingClock.onMondayMorning();

    @Test
    void standsStillUntilMoved() {
        assertEquals(TickingClock.MONDAY_MORNING, clock.instant());
    }

    @Test
    void movesByAStep() {
        clock.advance(Duration.ofSeconds(90));

        assertEquals(TickingClock.MONDAY_MORNING.plusSeconds(90), clock.instant());
    }

    @Test
    void movesToAnInstant() {
        clock.set(Instant.EPOCH);

        assertEquals(0, clock.millis());
    }
}
